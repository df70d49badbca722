SELECT id FROM equipment_approval_submissions WHERE project_id = :project AND status = 'in_review' ORDER BY id
