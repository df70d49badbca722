SELECT p.project_id, p.name, p.code, p.time_zone, p.created_at, p.updated_at, p.version
FROM project_profiles AS p
WHERE (p.created_at, p.project_id)
    < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
    AND p.project_id IN (
        SELECT project_id FROM project_members WHERE user_id = :user
        UNION
        SELECT project_id FROM consultant_assignments WHERE user_id = :user
        UNION
        SELECT a.project_id FROM consultant_delegations AS g JOIN consultant_assignments AS a ON a.id = g.assignment_id
        WHERE g.user_id = :user
    )
ORDER BY p.created_at DESC, p.project_id DESC
LIMIT :limit
