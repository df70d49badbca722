INSERT INTO consultant_assignments (id, project_id, user_id, consultant_type_id, valid_from, valid_until, ended_at, created_at,
    version, created_by_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
