INSERT INTO consultant_delegations (id, assignment_id, user_id, valid_from, valid_until, created_by_id, created_at)
VALUES (:id, :assignment, :delegate, :from, :until, :createdBy, :createdAt)
