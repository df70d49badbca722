-- The time zone comes along: only Java reads it the way the project does.
SELECT p.project_id, p.time_zone, m.role, a.consultant_type_id, a.valid_from, a.valid_until, a.ended_at
FROM (
    SELECT project_id FROM project_members WHERE user_id = :user
    UNION
    SELECT project_id FROM consultant_assignments WHERE user_id = :user
    UNION
    SELECT a.project_id FROM consultant_delegations AS g JOIN consultant_assignments AS a ON a.id = g.assignment_id
    WHERE g.user_id = :user
) AS part
JOIN project_profiles AS p ON p.project_id = part.project_id
LEFT JOIN project_members AS m ON m.project_id = p.project_id AND m.user_id = :user
LEFT JOIN (
    SELECT id, project_id, consultant_type_id, valid_from, valid_until, ended_at, created_at
    FROM consultant_assignments
    WHERE user_id = :user
    UNION ALL
    SELECT g.id, a.project_id, a.consultant_type_id, greatest(g.valid_from, a.valid_from),
           least(g.valid_until, a.valid_until), coalesce(g.revoked_at, a.ended_at), g.created_at
    FROM consultant_delegations AS g JOIN consultant_assignments AS a ON a.id = g.assignment_id
    WHERE g.user_id = :user
) AS a ON a.project_id = p.project_id
ORDER BY p.created_at DESC, p.project_id DESC, a.created_at, a.id
