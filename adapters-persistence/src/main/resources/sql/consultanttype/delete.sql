DELETE FROM consultant_types
WHERE id = :id
