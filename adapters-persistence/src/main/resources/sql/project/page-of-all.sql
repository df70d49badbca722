SELECT p.project_id, p.name, p.code, p.time_zone, p.created_at, p.updated_at, p.version
FROM project_profiles AS p
WHERE (p.created_at, p.project_id)
    < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY p.created_at DESC, p.project_id DESC
LIMIT :limit
