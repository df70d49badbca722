WITH template AS (
    UPDATE equipment_templates
    SET name = :name, labels = :labels, category = :category, description = :description, specifications = :specifications,
        required_documents = :requiredDocuments, checklist = :checklist, approval_rule = :approvalRule, review = :review,
        is_active = :active, latest_version = :latestVersion, retired_at = :retiredAt, created_at = :createdAt,
        updated_at = :updatedAt, created_by_id = :createdBy, version = :version
    WHERE id = :id AND version = :version - 1
    RETURNING id
), dropped AS (
    DELETE FROM equipment_template_consultants AS c
    USING template
    WHERE c.template_id = template.id AND c.consultant_type_id <> ALL (:consultantTypes::uuid[])
), asked AS (
    INSERT INTO equipment_template_consultants (template_id, consultant_type_id, position, created_at)
    SELECT template.id, asked.consultant_type_id, asked.position - 1, :updatedAt
    FROM template, unnest(:consultantTypes::uuid[]) WITH ORDINALITY AS asked (consultant_type_id, position)
    ON CONFLICT (template_id, consultant_type_id) DO UPDATE SET position = excluded.position
)
SELECT count(*) AS updated FROM template
