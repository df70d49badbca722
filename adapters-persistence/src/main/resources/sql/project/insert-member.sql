INSERT INTO project_members (project_id, user_id, role, created_at, version)
VALUES (:project, :user, :role, :createdAt, :version)
