UPDATE consultant_types
SET name = :name, labels = :labels, description = :description, retired_at = :retiredAt,
    created_at = :createdAt, version = :version
WHERE id = :id AND version = :version - 1
