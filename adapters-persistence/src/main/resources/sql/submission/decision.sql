SELECT to_json(d)::text AS decision
FROM equipment_approval_decisions d
WHERE d.submission_id = :submission AND d.id = :id
