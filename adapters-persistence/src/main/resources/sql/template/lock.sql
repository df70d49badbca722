-- Locks alone: a statement that waited for a lock still sees the other tables as they were before it waited.
SELECT id
FROM equipment_templates
WHERE id = :id
FOR NO KEY UPDATE
