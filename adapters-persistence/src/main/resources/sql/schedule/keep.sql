-- The deadlines of a submission: no change of the submission itself, so its version stays.
UPDATE equipment_approval_submissions SET overdue_from = :overdueFrom, decisions_due = :decisionsDue::json
WHERE id = :id
  AND (overdue_from IS DISTINCT FROM :overdueFrom OR decisions_due::jsonb IS DISTINCT FROM :decisionsDue::jsonb)
