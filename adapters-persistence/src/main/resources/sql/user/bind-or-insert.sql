-- Answers no row when somebody else was faster, or when the e-mail belongs to another subject.
WITH bound AS (
    UPDATE user_profiles
    SET subject = :subject
    WHERE lower(email) = lower(:email) AND subject IS NULL
        AND NOT EXISTS (SELECT FROM user_profiles AS other WHERE other.subject = :subject)
    RETURNING user_id, subject, email, name, created_at
), added AS (
    INSERT INTO user_profiles (user_id, subject, email, name, created_at)
    SELECT :id, :subject, :email, :name, :createdAt
    WHERE NOT EXISTS (SELECT FROM bound)
    ON CONFLICT DO NOTHING
    RETURNING user_id, subject, email, name, created_at
), host AS (
    INSERT INTO users (id)
    SELECT user_id FROM added
)
SELECT user_id, subject, email, name, created_at FROM bound
UNION ALL
SELECT user_id, subject, email, name, created_at FROM added
