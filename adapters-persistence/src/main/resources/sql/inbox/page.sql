-- What waits for $1 after the position ($6, $2, $3), overdue first, then oldest first; whatever stands at the last position
-- comes along as a whole. What is overdue is judged as of $5, the instant of the first page, so that nothing changes places
-- between pages. Validity dates are days of the project, and its time zone is known by its Java name only: a day more on each
-- side is let through here, and the reader looks closely.
SELECT kind, id, project_id, number, name, status, round, consultant_type_id, since, valid_from, valid_until, time_zone,
       due, overdue, as_of, clock_timestamp() AS at
FROM (
    SELECT 'decide' AS kind, s.id, s.project_id, s.number, s.name, s.status, s.round, a.consultant_type_id,
           s.submitted_at AS since, a.valid_from, a.valid_until, p.time_zone,
           (s.decisions_due ->> a.consultant_type_id::text)::timestamptz AS due
    FROM consultant_assignments a
    JOIN project_profiles p ON p.project_id = a.project_id
    JOIN equipment_approval_submissions s
      ON s.project_id = a.project_id AND s.status = 'in_review' AND a.consultant_type_id = ANY (s.awaiting)
    WHERE a.user_id = $1 AND a.ended_at IS NULL
      AND (a.valid_from IS NULL OR a.valid_from <= (clock_timestamp() AT TIME ZONE 'UTC')::date + 1)
      AND (a.valid_until IS NULL OR a.valid_until >= (clock_timestamp() AT TIME ZONE 'UTC')::date - 1)
      AND $1 <> ALL (s.author_ids)
      AND NOT EXISTS (
          SELECT FROM equipment_approval_decisions d
          WHERE d.submission_id = s.id AND d.round = s.round AND d.consultant_type_id = a.consultant_type_id
            AND d.approver_id = $1 AND d.current)
    UNION ALL
    SELECT CASE s.status WHEN 'draft' THEN 'submit' ELSE 'revise' END, s.id, s.project_id, s.number, s.name, s.status,
           s.round, NULL, coalesce(r.closed_at, s.created_at), NULL, NULL, p.time_zone, s.overdue_from
    FROM equipment_approval_submissions s
    JOIN project_profiles p ON p.project_id = s.project_id
    LEFT JOIN submission_rounds r ON r.submission_id = s.id AND r.number = s.round
    WHERE s.created_by_id = $1 AND s.status IN ('draft', 'revision_requested')
) AS item
CROSS JOIN LATERAL (SELECT coalesce($5::timestamptz, statement_timestamp()) AS as_of) AS judged
CROSS JOIN LATERAL (SELECT coalesce(item.due <= judged.as_of, false) AS overdue) AS urgency
WHERE $2::timestamptz IS NULL OR (NOT overdue, since, id) > (NOT $6::boolean, $2, $3)
ORDER BY NOT overdue, since, id
FETCH FIRST ($4) ROWS WITH TIES
