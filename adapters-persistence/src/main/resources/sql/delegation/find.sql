SELECT id, user_id, valid_from, valid_until, created_by_id, created_at, revoked_by_id, revoked_at
FROM consultant_delegations
WHERE assignment_id = :assignment AND id = :id AND revoked_at IS NULL
