submission AS (
    UPDATE equipment_approval_submissions SET
        template_id = :template, template_version = :templateVersion, name = :name, equipment_id = :equipment,
        required_on_site = :requiredOnSite, content = :content::json, author_ids = :authors, round = :round,
        submitted_by_id = :submittedBy, submitted_at = :submittedAt, updated_at = :updatedAt, version = :version,
        status = :status, awaiting = :awaiting, basis = :basis, closing_reason = :closingReason,
        closed_by_id = :closedBy, closed_at = :closedAt, void_reason = :voidReason, voided_by_id = :voidedBy,
        voided_at = :voidedAt, overdue_from = :overdueFrom, decisions_due = :decisionsDue::json
    WHERE id = :id AND version = :version - 1
    RETURNING id
)
