WITH host AS (
    INSERT INTO equipment (id) VALUES ($1)
)
INSERT INTO equipment_profiles (equipment_id, project_id, name, equipment_type, manufacturer, model_number, serial_number,
    specifications, created_at, created_by_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8::json, $9, $10)
