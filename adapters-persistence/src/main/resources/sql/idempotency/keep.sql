UPDATE idempotency_keys
SET head = :head, body = :body
WHERE caller_id = :caller AND route = :route AND key = :key
