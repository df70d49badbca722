-- Drafts and versions refer to a type in several places of their JSON: the rule, owners, review days.
SELECT
    (SELECT count(*)
     FROM equipment_templates AS t
     WHERE EXISTS (SELECT FROM equipment_template_consultants AS c
                   WHERE c.template_id = t.id AND c.consultant_type_id = :id)
        OR strpos(concat(t.specifications, t.required_documents, t.checklist, t.approval_rule, t.review), :id::text) > 0
    ) AS templates,
    (SELECT count(*) FROM equipment_template_versions WHERE strpos(content::text, :id::text) > 0) AS template_versions,
    (SELECT count(*) FROM consultant_assignments WHERE consultant_type_id = :id) AS assignments,
    (SELECT count(*) FROM equipment_approval_decisions WHERE consultant_type_id = :id) AS decisions
