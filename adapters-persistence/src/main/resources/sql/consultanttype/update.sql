UPDATE consultant_types
SET name = $2, labels = $3, description = $4, retired_at = $5, created_at = $6, version = $7
WHERE id = $1 AND version = $7 - 1
