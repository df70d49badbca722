INSERT INTO submission_numbers (project_id, last_number) VALUES (:project, 1)
ON CONFLICT (project_id) DO UPDATE SET last_number = submission_numbers.last_number + 1
RETURNING last_number
