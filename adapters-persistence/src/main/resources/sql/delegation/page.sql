SELECT id, user_id, valid_from, valid_until, created_by_id, created_at, revoked_by_id, revoked_at
FROM consultant_delegations
WHERE assignment_id = :assignment AND revoked_at IS NULL
    AND (created_at, id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, id DESC
LIMIT :limit
