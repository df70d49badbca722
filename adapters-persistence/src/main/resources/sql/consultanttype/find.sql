SELECT id, name, labels, description, retired_at, created_at, version
FROM consultant_types
WHERE id = :id
