INSERT INTO consultant_types (id, name, labels, description, retired_at, created_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7)
