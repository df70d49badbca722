SELECT status FROM equipment_approval_submissions WHERE project_id = :project AND id = :id
