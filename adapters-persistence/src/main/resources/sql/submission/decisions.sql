-- The newest on record first.
SELECT d.id, d.submission_id, d.round, d.consultant_type_id, d.consultant_type_name, d.approver_id, d.on_behalf_of_id,
       d.decision, d.comments,
       d.accepted_deviations::text AS accepted_deviations, d.content_digest, d.supersedes_id, d.decided_at, d.retracted_at,
       d.current, d.created_at, d.carried_from_id, d.carried_from_round, d.signed_scope::text AS signed_scope
FROM equipment_approval_decisions d
WHERE d.submission_id = :submission AND (:afterAt::timestamptz IS NULL OR (d.created_at, d.id) < (:afterAt, :afterId))
ORDER BY d.created_at DESC, d.id DESC
LIMIT :limit
