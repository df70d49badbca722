superseded AS (
    UPDATE equipment_approval_decisions d SET current = false
    FROM submission WHERE d.submission_id = submission.id AND d.id = :supersedes
    RETURNING d.id
), decided AS (
    -- Only after the earlier decision stopped to count: two that count do not fit beside each other.
    INSERT INTO equipment_approval_decisions (id, round, consultant_type_id, consultant_type_name, approver_id, decision,
        comments, accepted_deviations, content_digest, supersedes_id, decided_at, submission_id, created_at, current,
        signed_scope, on_behalf_of_id)
    SELECT :id, :round, :consultantType, :consultantTypeName, :approver, :kind,
        :comments, :acceptedDeviations::jsonb, :contentDigest, :supersedes, :decidedAt, submission.id, :decidedAt, true,
        :scope::json, :onBehalfOf
    FROM submission, (SELECT count(*) FROM superseded) AS before
)
