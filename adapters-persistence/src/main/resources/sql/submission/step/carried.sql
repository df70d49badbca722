carried AS (
    -- Word for word the decision that somebody made; under an id of its own it counts in the round that was opened.
    INSERT INTO equipment_approval_decisions (id, round, consultant_type_id, consultant_type_name, approver_id, decision,
        comments, accepted_deviations, content_digest, decided_at, submission_id, created_at, current, signed_scope,
        carried_from_id, carried_from_round, on_behalf_of_id)
    SELECT c.id, :round, d.consultant_type_id, d.consultant_type_name, d.approver_id, d.decision, d.comments,
           d.accepted_deviations, d.content_digest, d.decided_at, submission.id, :at, true, d.signed_scope, d.id, d.round,
           d.on_behalf_of_id
    FROM submission, unnest(:decisions::uuid[], :made::uuid[]) AS c (id, made),
         equipment_approval_decisions d
    WHERE d.id = c.made
)
