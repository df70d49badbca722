SELECT
    (SELECT count(*) FROM equipment_template_versions WHERE template_id = :id) AS versions,
    (SELECT count(*) FROM equipment_approval_submissions WHERE template_id = :id) AS submissions,
    (SELECT count(*) FROM project_requirements WHERE template_id = :id) AS requirements
