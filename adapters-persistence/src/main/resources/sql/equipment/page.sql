SELECT equipment_id, project_id, name, equipment_type, manufacturer, model_number, serial_number, specifications, created_at
FROM equipment_profiles
WHERE project_id = :project
    AND (created_at, equipment_id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, equipment_id DESC
LIMIT :limit
