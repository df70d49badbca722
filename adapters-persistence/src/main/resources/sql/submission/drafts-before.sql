-- Drafts pinned to earlier versions of a template that the user may read: all for an administrator, else those of the
-- projects they have a part in.
SELECT s.id, s.number, s.project_id, s.name, s.template_id, s.template_version, s.created_by_id, s.created_at, s.updated_at
FROM equipment_approval_submissions s
WHERE s.template_id = :template AND s.template_version < :version AND s.status = 'draft'
  AND (:admin OR s.project_id IN (
      SELECT project_id FROM project_members WHERE user_id = :user
      UNION
      SELECT project_id FROM consultant_assignments WHERE user_id = :user
  ))
  AND (s.created_at, s.id)
    < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY s.created_at DESC, s.id DESC
LIMIT :limit
