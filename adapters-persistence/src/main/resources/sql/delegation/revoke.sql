UPDATE consultant_delegations SET revoked_by_id = :by, revoked_at = :at WHERE id = :id AND revoked_at IS NULL
