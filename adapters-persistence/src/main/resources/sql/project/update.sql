UPDATE project_profiles
SET name = :name, code = :code, time_zone = :timeZone, created_at = :createdAt, updated_at = :updatedAt, version = :version
WHERE project_id = :id AND version = :version - 1
