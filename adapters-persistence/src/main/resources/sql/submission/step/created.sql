submission AS (
    INSERT INTO equipment_approval_submissions (id, template_id, template_version, name, equipment_id, required_on_site,
        content, author_ids, round, submitted_by_id, submitted_at, updated_at, version, status, awaiting, basis,
        closing_reason, closed_by_id, closed_at, void_reason, voided_by_id, voided_at, overdue_from, decisions_due,
        project_id, number, created_by_id, replaces_id, created_at)
    VALUES (:id, :template, :templateVersion, :name, :equipment, :requiredOnSite,
        :content::json, :authors, :round, :submittedBy, :submittedAt, :updatedAt, :version, :status, :awaiting, :basis,
        :closingReason, :closedBy, :closedAt, :voidReason, :voidedBy, :voidedAt, :overdueFrom, :decisionsDue::json,
        :project, :number, :createdBy, :replaces, :createdAt)
    RETURNING id
)
