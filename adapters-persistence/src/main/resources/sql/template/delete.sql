DELETE FROM equipment_templates
WHERE id = :id
