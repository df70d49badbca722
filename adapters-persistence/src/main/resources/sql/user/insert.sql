WITH host AS (
    INSERT INTO users (id) VALUES ($1)
)
INSERT INTO user_profiles (user_id, subject, email, name, created_at)
VALUES ($1, $2, $3, $4, $5)
