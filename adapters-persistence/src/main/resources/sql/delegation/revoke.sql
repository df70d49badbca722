UPDATE consultant_delegations SET revoked_by_id = $2, revoked_at = $3 WHERE id = $1 AND revoked_at IS NULL
