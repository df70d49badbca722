UPDATE project_members
SET role = $3, created_at = $4, version = $5
WHERE project_id = $1 AND user_id = $2 AND version = $5 - 1
