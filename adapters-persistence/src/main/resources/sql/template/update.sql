WITH template AS (
    UPDATE equipment_templates
    SET name = $2, labels = $3, category = $4, description = $5, specifications = $6, required_documents = $7, checklist = $8,
        approval_rule = $10, review = $11, is_active = $12, latest_version = $13, retired_at = $14, created_at = $15,
        updated_at = $16, created_by_id = $17, version = $18
    WHERE id = $1 AND version = $18 - 1
    RETURNING id
), dropped AS (
    DELETE FROM equipment_template_consultants AS c
    USING template
    WHERE c.template_id = template.id AND c.consultant_type_id <> ALL ($9::uuid[])
), asked AS (
    INSERT INTO equipment_template_consultants (template_id, consultant_type_id, position, created_at)
    SELECT template.id, asked.consultant_type_id, asked.position - 1, $16
    FROM template, unnest($9::uuid[]) WITH ORDINALITY AS asked (consultant_type_id, position)
    ON CONFLICT (template_id, consultant_type_id) DO UPDATE SET position = excluded.position
)
SELECT count(*) AS updated FROM template
