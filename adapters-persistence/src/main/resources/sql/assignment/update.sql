UPDATE consultant_assignments
SET user_id = :user, consultant_type_id = :consultantType, valid_from = :from, valid_until = :until, ended_at = :endedAt,
    created_at = :createdAt, version = :version
WHERE id = :id AND project_id = :project AND version = :version - 1
