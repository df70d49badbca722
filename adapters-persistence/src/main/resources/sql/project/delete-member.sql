DELETE FROM project_members
WHERE project_id = :project AND user_id = :user
