SELECT user_id, subject, email, name, created_at
FROM user_profiles
WHERE user_id = :id
