SELECT t.id, t.name, t.labels, t.category, t.description, t.specifications, t.required_documents, t.checklist,
    ARRAY(SELECT c.consultant_type_id FROM equipment_template_consultants AS c
          WHERE c.template_id = t.id ORDER BY c.position, c.id) AS consultant_type_ids,
    t.approval_rule, t.review, t.latest_version, t.retired_at, t.created_at, t.updated_at, t.created_by_id, t.version
FROM equipment_templates AS t
WHERE t.id = :id
