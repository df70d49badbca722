UPDATE project_members
SET role = :role, created_at = :createdAt, version = :version
WHERE project_id = :project AND user_id = :user AND version = :version - 1
