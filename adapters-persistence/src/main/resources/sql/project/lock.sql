-- Locks alone: a statement that waited for a lock still sees the other tables as they were before it waited.
SELECT project_id
FROM project_profiles
WHERE project_id = :id
FOR NO KEY UPDATE
