UPDATE consultant_assignments
SET user_id = $3, consultant_type_id = $4, valid_from = $5, valid_until = $6, ended_at = $7, created_at = $8, version = $9
WHERE id = $1 AND project_id = $2 AND version = $9 - 1
