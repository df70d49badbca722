DELETE FROM consultant_types
WHERE id = $1
