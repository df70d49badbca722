-- A limit of null is none.
SELECT id, name, labels, description, retired_at, created_at, version
FROM consultant_types
ORDER BY created_at DESC, id DESC
LIMIT :limit
