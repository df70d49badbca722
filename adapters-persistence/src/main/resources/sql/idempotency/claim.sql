-- Waits for a transaction that holds the key. A reply that is too old is replaced as if it had never been.
INSERT INTO idempotency_keys AS kept (caller_id, route, key, fingerprint)
VALUES (:caller, :route, :key, :fingerprint)
ON CONFLICT (caller_id, route, key) DO UPDATE
SET fingerprint = CASE WHEN kept.created_at > now() - make_interval(secs => :life)
        THEN kept.fingerprint ELSE excluded.fingerprint END,
    head = CASE WHEN kept.created_at > now() - make_interval(secs => :life) THEN kept.head END,
    body = CASE WHEN kept.created_at > now() - make_interval(secs => :life) THEN kept.body END,
    created_at = CASE WHEN kept.created_at > now() - make_interval(secs => :life)
        THEN kept.created_at ELSE now() END
RETURNING fingerprint, head, body
