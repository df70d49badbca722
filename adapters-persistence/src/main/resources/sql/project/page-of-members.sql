SELECT m.project_id, m.user_id, m.role, m.created_at, m.version,
    u.subject, u.email, u.name, u.created_at AS user_created_at
FROM project_members AS m
JOIN user_profiles AS u ON u.user_id = m.user_id
WHERE m.project_id = :project
    AND (m.created_at, m.user_id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY m.created_at DESC, m.user_id DESC
LIMIT :limit
