opened AS (
    INSERT INTO submission_rounds (submission_id, number, submitted_at, submitted_by_id, content, content_digest,
        lost_decisions)
    SELECT id, :number, :submittedAt, :submittedBy, :content::json, :contentDigest, :lost::json FROM submission
)
