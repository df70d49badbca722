DELETE FROM idempotency_keys
WHERE ctid = ANY (ARRAY(
    SELECT ctid
    FROM idempotency_keys
    WHERE created_at <= now() - make_interval(secs => :life)
    ORDER BY created_at
    LIMIT :atMost
    FOR UPDATE SKIP LOCKED))
