WITH host AS (
    INSERT INTO projects (id) VALUES (:id)
)
INSERT INTO project_profiles (project_id, name, code, time_zone, created_at, updated_at, version)
VALUES (:id, :name, :code, :timeZone, :createdAt, :updatedAt, :version)
