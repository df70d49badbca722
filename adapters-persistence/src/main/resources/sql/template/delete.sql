DELETE FROM equipment_templates
WHERE id = $1
