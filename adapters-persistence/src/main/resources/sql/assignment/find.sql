SELECT id, project_id, user_id, consultant_type_id, valid_from, valid_until, ended_at, created_at, version
FROM consultant_assignments
WHERE project_id = :project AND id = :id AND ended_at IS NULL
