-- What waits for a user, after the position (overdue, afterAt, afterId), overdue first, then oldest first; all that stands at
-- the last position comes along as a whole. What is overdue is judged by asOf, the instant of the first page, so that nothing
-- changes places between pages; a call for people has no day by which it is due. Validity dates are days of the project, and
-- its time zone is known by its Java name only: a day more on each side is let through here, and the reader looks closely. So
-- it is with reviews that may lack people: the rule's meaning is known to the domain only, and this lists every review of
-- which some leaf has too few.
WITH today AS MATERIALIZED (
    SELECT (clock_timestamp() AT TIME ZONE 'UTC')::date AS day
), managed AS (
    SELECT m.project_id FROM project_members m WHERE m.user_id = :user AND m.role = 'manager'
    UNION
    SELECT p.project_id FROM project_profiles p
    WHERE :admin AND NOT EXISTS (SELECT FROM project_members m WHERE m.project_id = p.project_id AND m.role = 'manager')
), reviewed AS MATERIALIZED (
    SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.name, s.status, s.round, s.submitted_at,
           s.author_ids, s.awaiting
    FROM managed
    JOIN equipment_approval_submissions s ON s.project_id = managed.project_id AND s.status = 'in_review'
), needs AS MATERIALIZED (
    SELECT DISTINCT t.template_id, t.template_version, leaf ->> 'consultantTypeId' AS type,
           CASE jsonb_typeof(leaf -> 'count') WHEN 'number' THEN (leaf ->> 'count')::numeric ELSE 1 END AS count
    FROM (SELECT DISTINCT template_id, template_version FROM reviewed) t
    JOIN equipment_template_versions v ON v.template_id = t.template_id AND v.number = t.template_version
    CROSS JOIN LATERAL jsonb_path_query((v.content -> 'approvalRule')::jsonb, '$.**.discipline') AS leaf
), seats AS MATERIALIZED (
    SELECT DISTINCT a.project_id, a.consultant_type_id, a.user_id
    FROM managed
    JOIN consultant_assignments a ON a.project_id = managed.project_id
    CROSS JOIN today
    WHERE a.ended_at IS NULL
      AND (a.valid_from IS NULL OR a.valid_from < today.day) AND (a.valid_until IS NULL OR a.valid_until > today.day)
)
SELECT kind, id, project_id, number, name, status, round, consultant_type_id, on_behalf_of_id, since, valid_from,
       valid_until, time_zone, due, overdue, as_of, clock_timestamp() AS at
FROM (
    SELECT 'decide' AS kind, s.id, s.project_id, s.number, s.name, s.status, s.round, seat.consultant_type_id,
           seat.on_behalf_of_id, s.submitted_at AS since, seat.valid_from, seat.valid_until, p.time_zone,
           (s.decisions_due ->> seat.consultant_type_id::text)::timestamptz AS due
    FROM (
        SELECT a.project_id, a.consultant_type_id, a.user_id AS holder_id, NULL::uuid AS on_behalf_of_id, a.valid_from,
               a.valid_until
        FROM consultant_assignments a
        WHERE a.user_id = :user AND a.ended_at IS NULL
        UNION
        SELECT a.project_id, a.consultant_type_id, a.user_id, a.user_id, greatest(g.valid_from, a.valid_from),
               least(g.valid_until, a.valid_until)
        FROM consultant_delegations g
        JOIN consultant_assignments a ON a.id = g.assignment_id AND a.ended_at IS NULL
        WHERE g.user_id = :user AND g.revoked_at IS NULL
    ) AS seat
    CROSS JOIN today
    JOIN project_profiles p ON p.project_id = seat.project_id
    JOIN equipment_approval_submissions s
      ON s.project_id = seat.project_id AND s.status = 'in_review' AND seat.consultant_type_id = ANY (s.awaiting)
    WHERE (seat.valid_from IS NULL OR seat.valid_from <= today.day + 1)
      AND (seat.valid_until IS NULL OR seat.valid_until >= today.day - 1)
      AND :user <> ALL (s.author_ids) AND seat.holder_id <> ALL (s.author_ids)
      AND NOT EXISTS (
          SELECT FROM equipment_approval_decisions d
          WHERE d.submission_id = s.id AND d.round = s.round AND d.consultant_type_id = seat.consultant_type_id
            AND d.current AND (d.approver_id = :user OR coalesce(d.on_behalf_of_id, d.approver_id) = seat.holder_id))
    UNION ALL
    SELECT CASE s.status WHEN 'draft' THEN 'submit' ELSE 'revise' END, s.id, s.project_id, s.number, s.name, s.status,
           s.round, NULL, NULL, coalesce(r.closed_at, s.created_at), NULL, NULL, p.time_zone, s.overdue_from
    FROM equipment_approval_submissions s
    JOIN project_profiles p ON p.project_id = s.project_id
    LEFT JOIN submission_rounds r ON r.submission_id = s.id AND r.number = s.round
    WHERE s.created_by_id = :user AND s.status IN ('draft', 'revision_requested')
    UNION ALL
    SELECT 'staff', s.id, s.project_id, s.number, s.name, s.status, s.round, NULL, NULL, s.submitted_at, NULL, NULL,
           p.time_zone, NULL
    FROM reviewed s
    JOIN project_profiles p ON p.project_id = s.project_id
    WHERE cardinality(s.awaiting) = 0
       OR EXISTS (
          SELECT FROM needs n
          WHERE n.template_id = s.template_id AND n.template_version = s.template_version
            AND n.count > (
                SELECT count(*) FROM seats a
                WHERE a.project_id = s.project_id AND a.consultant_type_id::text = n.type
                  AND a.user_id <> ALL (s.author_ids)
                  AND NOT EXISTS (
                      SELECT FROM equipment_approval_decisions d
                      WHERE d.submission_id = s.id AND d.round = s.round AND d.approver_id = a.user_id AND d.current
                        AND d.consultant_type_id = a.consultant_type_id AND d.decision = 'recused')))
) AS item
CROSS JOIN LATERAL (SELECT coalesce(:asOf::timestamptz, statement_timestamp()) AS as_of) AS judged
CROSS JOIN LATERAL (SELECT coalesce(item.due <= judged.as_of, false) AS overdue) AS urgency
WHERE :afterAt::timestamptz IS NULL OR (NOT overdue, since, id) > (NOT :overdue::boolean, :afterAt, :afterId)
ORDER BY NOT overdue, since, id
FETCH FIRST (:limit) ROWS WITH TIES
