SELECT id FROM equipment_approval_submissions WHERE project_id = $1 AND status = 'in_review' ORDER BY id
