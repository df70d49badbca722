-- Every round of a submission with its decisions, newest first; only the one of the number, when that is given.
SELECT r.number AS round_number, r.submitted_at AS round_submitted_at, r.submitted_by_id AS round_submitted_by_id,
       r.content::text AS round_content, r.content_digest AS round_content_digest,
       r.lost_decisions::text AS round_lost_decisions, r.outcome AS round_outcome,
       r.closed_at AS round_closed_at, r.submission_id AS id,
       CASE WHEN :number::integer IS NOT NULL THEN r.circumstances::text END AS circumstances,
       (SELECT json_agg(d ORDER BY d.decided_at, d.id)::text
        FROM equipment_approval_decisions d
        WHERE d.submission_id = r.submission_id AND d.round = r.number) AS decisions
FROM submission_rounds r
WHERE r.submission_id = :submission AND (:number::integer IS NULL OR r.number = :number)
ORDER BY r.number DESC
