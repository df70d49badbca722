INSERT INTO equipment_approval_submissions (
    id, template_id, template_version, name, equipment_id, required_on_site, content, author_ids, round,
    submitted_by_id, submitted_at, updated_at, version, status, awaiting, basis, closing_reason, closed_by_id,
    closed_at, void_reason, voided_by_id, voided_at, project_id, number, created_by_id, replaces_id, created_at)
VALUES (
    $1, $2, $3, $4, $5, $6, $7::json, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
    $23, $24, $25, $26, $27)
