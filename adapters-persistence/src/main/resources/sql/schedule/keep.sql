-- The deadlines of the submission $1: no change of the submission itself, so its version stays.
UPDATE equipment_approval_submissions SET overdue_from = $2, decisions_due = $3::json
WHERE id = $1 AND (overdue_from IS DISTINCT FROM $2 OR decisions_due::jsonb IS DISTINCT FROM $3::jsonb)
