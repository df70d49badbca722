WITH host AS (
    INSERT INTO equipment (id) VALUES (:id)
)
INSERT INTO equipment_profiles (equipment_id, project_id, name, equipment_type, manufacturer, model_number, serial_number,
    specifications, created_at, created_by_id)
VALUES (:id, :project, :name, :equipmentType, :manufacturer, :modelNumber, :serialNumber, :specifications::json,
    :createdAt, :createdBy)
