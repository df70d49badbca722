SELECT p.project_id, p.name, p.code, p.time_zone, p.created_at, p.updated_at, p.version, m.role,
    a.id AS assignment_id, a.consultant_type_id, a.valid_from, a.valid_until, a.ended_at,
    a.created_at AS assignment_created_at, a.version AS assignment_version
FROM project_profiles AS p
LEFT JOIN project_members AS m ON m.project_id = p.project_id AND m.user_id = $2
LEFT JOIN consultant_assignments AS a ON a.project_id = p.project_id AND a.user_id = $2
WHERE p.project_id = $1
ORDER BY a.created_at, a.id
