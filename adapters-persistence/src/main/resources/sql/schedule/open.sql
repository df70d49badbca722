-- The open submissions of a project, of one template or, when that is null, of all.
SELECT id FROM equipment_approval_submissions
WHERE project_id = :project AND status IN ('draft', 'in_review', 'revision_requested')
  AND (:template::uuid IS NULL OR template_id = :template)
ORDER BY id
