INSERT INTO project_requirements (project_id, template_id, "values", set_by, updated_at, version)
VALUES (:project, :template, :values::json, :setBy::json, :at, :version)
ON CONFLICT (project_id, template_id) DO UPDATE SET
    "values" = EXCLUDED."values", set_by = EXCLUDED.set_by, updated_at = EXCLUDED.updated_at, version = EXCLUDED.version
WHERE project_requirements.version = EXCLUDED.version - 1
