SELECT user_id, subject, email, name, created_at
FROM user_profiles
WHERE (created_at, user_id)
        < (coalesce(:afterAt, 'infinity'::timestamptz), coalesce(:afterId, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
ORDER BY created_at DESC, user_id DESC
LIMIT :limit
