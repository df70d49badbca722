UPDATE project_profiles
SET name = $2, code = $3, time_zone = $4, created_at = $5, updated_at = $6, version = $7
WHERE project_id = $1 AND version = $7 - 1
