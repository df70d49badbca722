-- FOR UPDATE, not FOR NO KEY UPDATE: while a type is checked for use and removed, nothing may begin to refer to it.
SELECT id, name, labels, description, retired_at, created_at, version
FROM consultant_types
WHERE id = :id
FOR UPDATE
