closed AS (
    UPDATE submission_rounds SET outcome = :outcome, closed_at = :at, circumstances = :circumstances::json
    FROM submission WHERE submission_id = submission.id AND number = :number
)
