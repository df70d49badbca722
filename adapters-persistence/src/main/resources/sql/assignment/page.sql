SELECT id, project_id, user_id, consultant_type_id, valid_from, valid_until, ended_at, created_at, version
FROM consultant_assignments
WHERE project_id = $1 AND ended_at IS NULL
    AND (created_at, id) < (coalesce($2, 'infinity'::timestamptz), coalesce($3, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, id DESC
LIMIT $4
