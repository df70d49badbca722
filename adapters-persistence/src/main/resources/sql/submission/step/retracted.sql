retracted AS (
    UPDATE equipment_approval_decisions d SET current = false, retracted_at = :at
    FROM submission WHERE d.submission_id = submission.id AND d.id = :decision
)
