-- Drafts pinned to versions of the template $1 before $2 that $4 may read: all when $3, else those of his projects.
SELECT s.id, s.number, s.project_id, s.name, s.template_id, s.template_version, s.created_by_id, s.created_at, s.updated_at
FROM equipment_approval_submissions s
WHERE s.template_id = $1 AND s.template_version < $2 AND s.status = 'draft'
  AND ($3 OR s.project_id IN (
      SELECT project_id FROM project_members WHERE user_id = $4
      UNION
      SELECT project_id FROM consultant_assignments WHERE user_id = $4
  ))
  AND (s.created_at, s.id)
    < (coalesce($5, 'infinity'::timestamptz), coalesce($6, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY s.created_at DESC, s.id DESC
LIMIT $7
