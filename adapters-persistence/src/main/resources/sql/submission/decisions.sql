-- The newest on record first.
SELECT to_json(d)::text AS decision
FROM equipment_approval_decisions d
WHERE d.submission_id = :submission AND (:afterAt::timestamptz IS NULL OR (d.created_at, d.id) < (:afterAt, :afterId))
ORDER BY d.created_at DESC, d.id DESC
LIMIT :limit
