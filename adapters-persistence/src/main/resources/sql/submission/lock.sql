SELECT id FROM equipment_approval_submissions WHERE id = $1 FOR NO KEY UPDATE
