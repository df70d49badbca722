recalled AS (
    DELETE FROM submission_rounds USING submission WHERE submission_id = submission.id AND number = :round
), forgotten AS (
    -- A round that was recalled has no decisions but those that were carried into it.
    DELETE FROM equipment_approval_decisions d USING submission
    WHERE d.submission_id = submission.id AND d.round = :round AND d.carried_from_id IS NOT NULL
)
