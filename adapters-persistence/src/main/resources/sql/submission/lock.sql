SELECT id FROM equipment_approval_submissions WHERE id = :id FOR NO KEY UPDATE
