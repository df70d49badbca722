-- Every round of a submission with its decisions, newest first; only the one of the number, when that is given.
SELECT r.number AS round_number, r.submitted_at AS round_submitted_at, r.submitted_by_id AS round_submitted_by_id,
       r.content::text AS round_content, r.content_digest AS round_content_digest,
       r.lost_decisions::text AS round_lost_decisions, r.outcome AS round_outcome,
       r.closed_at AS round_closed_at, r.submission_id AS id,
       CASE WHEN :number::integer IS NOT NULL THEN r.circumstances::text END AS circumstances,
       (SELECT json_agg(json_build_object('id', d.id, 'round', d.round, 'consultantTypeId', d.consultant_type_id,
               'consultantTypeName', d.consultant_type_name, 'approverId', d.approver_id, 'onBehalfOf', d.on_behalf_of_id,
               'decision', d.decision,
               'comments', d.comments, 'acceptedDeviations', d.accepted_deviations, 'contentDigest', d.content_digest,
               'supersedes', d.supersedes_id, 'decidedAt', d.decided_at, 'retractedAt', d.retracted_at,
               'current', d.current, 'carriedFrom', d.carried_from_id, 'carriedFromRound', d.carried_from_round,
               'createdAt', d.created_at, 'signedScope', d.signed_scope) ORDER BY d.decided_at, d.id)::text
        FROM equipment_approval_decisions d
        WHERE d.submission_id = r.submission_id AND d.round = r.number) AS decisions
FROM submission_rounds r
WHERE r.submission_id = :submission AND (:number::integer IS NULL OR r.number = :number)
ORDER BY r.number DESC
