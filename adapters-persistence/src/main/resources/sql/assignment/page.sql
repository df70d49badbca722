SELECT id, project_id, user_id, consultant_type_id, valid_from, valid_until, ended_at, created_at, version
FROM consultant_assignments
WHERE project_id = :project AND ended_at IS NULL
    AND (created_at, id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, id DESC
LIMIT :limit
