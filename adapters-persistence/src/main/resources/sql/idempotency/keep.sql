UPDATE idempotency_keys
SET head = $4, body = $5
WHERE caller_id = $1 AND route = $2 AND key = $3
