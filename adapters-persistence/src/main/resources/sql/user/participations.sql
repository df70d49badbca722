-- The time zone comes along: only Java reads it the way the project does.
SELECT p.project_id, p.time_zone, m.role, a.consultant_type_id, a.valid_from, a.valid_until, a.ended_at
FROM (
    SELECT project_id FROM project_members WHERE user_id = $1
    UNION
    SELECT project_id FROM consultant_assignments WHERE user_id = $1
) AS part
JOIN project_profiles AS p ON p.project_id = part.project_id
LEFT JOIN project_members AS m ON m.project_id = p.project_id AND m.user_id = $1
LEFT JOIN consultant_assignments AS a ON a.project_id = p.project_id AND a.user_id = $1
ORDER BY p.created_at DESC, p.project_id DESC, a.created_at, a.id
