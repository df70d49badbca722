SELECT m.project_id, m.user_id, m.role, m.created_at, m.version,
    u.subject, u.email, u.name, u.created_at AS user_created_at
FROM project_members AS m
JOIN user_profiles AS u ON u.user_id = m.user_id
WHERE m.project_id = :project AND m.user_id = :user
