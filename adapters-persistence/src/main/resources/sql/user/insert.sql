WITH host AS (
    INSERT INTO users (id) VALUES (:id)
)
INSERT INTO user_profiles (user_id, subject, email, name, created_at)
VALUES (:id, :subject, :email, :name, :createdAt)
