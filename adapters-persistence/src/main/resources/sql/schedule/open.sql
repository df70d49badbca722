-- What is open in the project $1, for the template $2 unless that is null.
SELECT id FROM equipment_approval_submissions
WHERE project_id = $1 AND status IN ('draft', 'in_review', 'revision_requested')
  AND ($2::uuid IS NULL OR template_id = $2)
ORDER BY id
