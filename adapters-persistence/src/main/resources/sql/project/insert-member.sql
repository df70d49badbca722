INSERT INTO project_members (project_id, user_id, role, created_at, version)
VALUES ($1, $2, $3, $4, $5)
