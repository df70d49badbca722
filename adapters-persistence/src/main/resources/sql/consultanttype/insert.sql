INSERT INTO consultant_types (id, name, labels, description, retired_at, created_at, version)
VALUES (:id, :name, :labels, :description, :retiredAt, :createdAt, :version)
