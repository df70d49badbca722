-- Locks alone: a statement that waited for a lock still sees the other tables as they were before it waited.
SELECT project_id
FROM project_profiles
WHERE project_id = $1
FOR NO KEY UPDATE
