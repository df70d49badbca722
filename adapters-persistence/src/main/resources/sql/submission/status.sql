SELECT status FROM equipment_approval_submissions WHERE project_id = $1 AND id = $2
