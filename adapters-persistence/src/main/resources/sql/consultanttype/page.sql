SELECT id, name, labels, description, retired_at, created_at, version
FROM consultant_types
WHERE (created_at, id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, id DESC
LIMIT :limit
