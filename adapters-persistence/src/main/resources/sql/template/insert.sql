WITH template AS (
    INSERT INTO equipment_templates (id, name, labels, category, description, specifications, required_documents, checklist,
        approval_rule, review, is_active, latest_version, retired_at, created_at, updated_at, created_by_id, version)
    VALUES (:id, :name, :labels, :category, :description, :specifications, :requiredDocuments, :checklist,
        :approvalRule, :review, :active, :latestVersion, :retiredAt, :createdAt, :updatedAt, :createdBy, :version)
)
INSERT INTO equipment_template_consultants (template_id, consultant_type_id, position, created_at)
SELECT :id, asked.consultant_type_id, asked.position - 1, :updatedAt
FROM unnest(:consultantTypes::uuid[]) WITH ORDINALITY AS asked (consultant_type_id, position)
