-- Submissions with everything it takes to judge them for the actor, in one round trip: one, some, or part of a project. What
-- belongs to a project comes with its first row. Each filter is a line of its own instead of an "or it is null": only so does
-- the planner know which index serves it. The lateral LIMIT 1 keeps each look-up a look-up by key, whatever the planner
-- believes of a page whose length it does not know.
WITH page AS MATERIALIZED (
    SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.status, s.content, s.author_ids,
           s.created_by_id, s.replaces_id, s.round, s.submitted_by_id, s.submitted_at, s.created_at, s.updated_at, s.version,
           s.awaiting, s.basis, s.closing_reason, s.closed_by_id, s.closed_at, s.void_reason, s.voided_by_id, s.voided_at,
           row_number() OVER (PARTITION BY s.project_id ORDER BY s.created_at DESC, s.id DESC) AS place
    FROM equipment_approval_submissions s
    WHERE true
      AND s.id = :id -- when id
      AND s.id = ANY (:ids) -- when ids
      AND s.project_id = :project -- when part
      AND s.template_id = :template -- when template
      AND s.status = 'in_review' AND :awaiting = ANY (s.awaiting) -- when awaiting
      AND s.overdue_from <= statement_timestamp() -- when overdue
      AND (s.overdue_from IS NULL OR s.overdue_from > statement_timestamp()) -- when inTime
      AND s.status = :status -- when status
      AND s.status = ANY (:statuses) -- when statuses
      AND (s.created_at, s.id) < (:afterAt, :afterId) -- when after
    ORDER BY s.created_at DESC, s.id DESC
    LIMIT :limit -- when part
)
SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.status, s.content::text AS content, s.author_ids,
       s.created_by_id, s.replaces_id, s.round, s.submitted_by_id, s.submitted_at, s.created_at, s.updated_at, s.version,
       s.awaiting, s.basis, s.closing_reason, s.closed_by_id, s.closed_at, s.void_reason, s.voided_by_id, s.voided_at,
       r.number AS round_number, r.submitted_at AS round_submitted_at, r.submitted_by_id AS round_submitted_by_id,
       r.content::text AS round_content, r.content_digest AS round_content_digest,
       r.lost_decisions::text AS round_lost_decisions,
       (SELECT json_agg(d ORDER BY d.decided_at, d.id)::text
        FROM equipment_approval_decisions d
        WHERE d.submission_id = r.submission_id AND d.round = r.number) AS decisions,
       t.retired_at AS template_retired_at, t.latest_version AS latest_template_version,
       q."values"::text AS required_values, q.set_by::text AS required_set_by, q.updated_at AS required_updated_at,
       q.version AS required_version,
       CASE WHEN s.place = 1 THEN (
           SELECT json_build_object(
               'project', p,
               'role', (SELECT m.role FROM project_members m WHERE m.project_id = p.project_id AND m.user_id = :actor),
               'assignments', (
                   SELECT json_agg(a ORDER BY a.created_at, a.id)
                   FROM consultant_assignments a
                   WHERE a.project_id = p.project_id),
               'delegations', (
                   SELECT json_agg(json_build_object('delegation', g, 'assignment', a) ORDER BY g.created_at, g.id)
                   FROM consultant_delegations g
                   JOIN consultant_assignments a ON a.id = g.assignment_id
                   WHERE a.project_id = p.project_id AND (g.revoked_at IS NULL OR g.user_id = :actor)),
               'consultant_types', (SELECT json_object_agg(c.id, c.name) FROM consultant_types c))::text
           FROM project_profiles p
           WHERE p.project_id = s.project_id) END AS part,
       clock_timestamp() AS at
FROM page s
LEFT JOIN LATERAL (SELECT o.submission_id, o.number, o.submitted_at, o.submitted_by_id, o.content, o.content_digest,
                          o.lost_decisions
                   FROM submission_rounds o
                   WHERE o.submission_id = s.id AND o.number = s.round AND s.status = 'in_review'
                   LIMIT 1) r ON true
LEFT JOIN LATERAL (SELECT e.retired_at, e.latest_version
                   FROM equipment_templates e
                   WHERE e.id = s.template_id
                   LIMIT 1) t ON true
LEFT JOIN LATERAL (SELECT v."values", v.set_by, v.updated_at, v.version
                   FROM project_requirements v
                   WHERE v.project_id = s.project_id AND v.template_id = s.template_id
                   LIMIT 1) q ON true
ORDER BY s.place
