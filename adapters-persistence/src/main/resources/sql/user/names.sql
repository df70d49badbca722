SELECT user_id, name
FROM user_profiles
WHERE user_id = ANY (:ids)
