INSERT INTO consultant_assignments (id, project_id, user_id, consultant_type_id, valid_from, valid_until, ended_at, created_at,
    version, created_by_id)
VALUES (:id, :project, :user, :consultantType, :from, :until, :endedAt, :createdAt, :version, :createdBy)
