WITH template AS (
    INSERT INTO equipment_templates (id, name, labels, category, description, specifications, required_documents, checklist,
        approval_rule, review, is_active, latest_version, retired_at, created_at, updated_at, created_by_id, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, $11, $12, $13, $14, $15, $16, $17, $18)
)
INSERT INTO equipment_template_consultants (template_id, consultant_type_id, position, created_at)
SELECT $1, asked.consultant_type_id, asked.position - 1, $16
FROM unnest($9::uuid[]) WITH ORDINALITY AS asked (consultant_type_id, position)
