SELECT "values"::text AS required_values, set_by::text AS required_set_by, updated_at AS required_updated_at,
       version AS required_version
FROM project_requirements
WHERE project_id = :project AND template_id = :template
