DELETE FROM equipment_approval_submissions WHERE id = $1 AND status = 'draft' AND submitted_at IS NULL
