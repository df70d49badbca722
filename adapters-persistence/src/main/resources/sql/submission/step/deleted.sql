submission AS (
    DELETE FROM equipment_approval_submissions
    WHERE id = :id AND version = :version AND status = 'draft' AND submitted_at IS NULL
    RETURNING id
)
