SELECT equipment_id, project_id, name, equipment_type, manufacturer, model_number, serial_number, specifications, created_at
FROM equipment_profiles
WHERE project_id = :project AND equipment_id = :id
