WITH host AS (
    INSERT INTO projects (id) VALUES ($1)
)
INSERT INTO project_profiles (project_id, name, code, time_zone, created_at, updated_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7)
