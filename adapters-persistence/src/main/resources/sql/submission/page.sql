-- A page of the dossiers of a project for the actor; the project itself comes with the first row only. Each filter is a line
-- of its own instead of an "or it is null": only so does the planner know which index serves it. The lateral LIMIT 1 keeps
-- each look-up a look-up by key, whatever the planner believes of a page whose length it does not know.
WITH page AS MATERIALIZED (
    SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.status, s.content, s.author_ids,
           s.created_by_id, s.replaces_id, s.round, s.submitted_by_id, s.submitted_at, s.created_at, s.updated_at, s.version,
           s.awaiting, s.basis, s.closing_reason, s.closed_by_id, s.closed_at, s.void_reason, s.voided_by_id, s.voided_at,
           row_number() OVER (ORDER BY s.created_at DESC, s.id DESC) AS place
    FROM equipment_approval_submissions s
    WHERE s.project_id = :project
      AND s.template_id = :template -- when template
      AND s.status = 'in_review' AND :awaiting = ANY (s.awaiting) -- when awaiting
      AND s.overdue_from <= statement_timestamp() -- when overdue
      AND (s.overdue_from IS NULL OR s.overdue_from > statement_timestamp()) -- when inTime
      AND s.status = :status -- when status
      AND s.status = ANY (:statuses) -- when statuses
      AND (s.created_at, s.id) < (:at, :id) -- when after
    ORDER BY s.created_at DESC, s.id DESC
    LIMIT :limit
)
SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.status, s.content::text AS content, s.author_ids,
       s.created_by_id, s.replaces_id, s.round, s.submitted_by_id, s.submitted_at, s.created_at, s.updated_at, s.version,
       s.awaiting, s.basis, s.closing_reason, s.closed_by_id, s.closed_at, s.void_reason, s.voided_by_id, s.voided_at,
       r.number AS round_number, r.submitted_at AS round_submitted_at, r.submitted_by_id AS round_submitted_by_id,
       r.content::text AS round_content, r.content_digest AS round_content_digest,
       r.lost_decisions::text AS round_lost_decisions,
       (SELECT json_agg(json_build_object('id', d.id, 'round', d.round, 'consultantTypeId', d.consultant_type_id,
               'consultantTypeName', d.consultant_type_name, 'approverId', d.approver_id, 'onBehalfOf', d.on_behalf_of_id,
               'decision', d.decision,
               'comments', d.comments, 'acceptedDeviations', d.accepted_deviations, 'contentDigest', d.content_digest,
               'supersedes', d.supersedes_id, 'decidedAt', d.decided_at, 'retractedAt', d.retracted_at,
               'current', d.current, 'carriedFrom', d.carried_from_id, 'carriedFromRound', d.carried_from_round,
               'createdAt', d.created_at, 'signedScope', d.signed_scope) ORDER BY d.decided_at, d.id)::text
        FROM equipment_approval_decisions d
        WHERE d.submission_id = r.submission_id AND d.round = r.number) AS decisions,
       t.retired_at AS template_retired_at, t.latest_version AS latest_template_version,
       q."values"::text AS required_values, q.set_by::text AS required_set_by, q.updated_at AS required_updated_at,
       q.version AS required_version,
       CASE WHEN s.place = 1 THEN (SELECT json_build_object(
           'name', p.name, 'code', p.code, 'timeZone', p.time_zone, 'version', p.version,
           'createdAt', p.created_at, 'updatedAt', p.updated_at,
           'role', (SELECT m.role FROM project_members m WHERE m.project_id = p.project_id AND m.user_id = :actor),
           'assignments', (
               SELECT json_agg(json_build_object('id', a.id, 'userId', a.user_id, 'consultantTypeId', a.consultant_type_id,
                   'validFrom', a.valid_from, 'validUntil', a.valid_until, 'endedAt', a.ended_at,
                   'createdAt', a.created_at, 'version', a.version) ORDER BY a.created_at, a.id)
               FROM consultant_assignments a
               WHERE a.project_id = p.project_id),
           'delegations', (
               SELECT json_agg(json_build_object('id', g.id, 'userId', g.user_id, 'validFrom', g.valid_from,
                   'validUntil', g.valid_until, 'createdById', g.created_by_id, 'createdAt', g.created_at,
                   'revokedById', g.revoked_by_id, 'revokedAt', g.revoked_at,
                   'assignment', json_build_object('id', a.id, 'userId', a.user_id, 'consultantTypeId', a.consultant_type_id,
                       'validFrom', a.valid_from, 'validUntil', a.valid_until, 'endedAt', a.ended_at,
                       'createdAt', a.created_at, 'version', a.version)) ORDER BY g.created_at, g.id)
               FROM consultant_delegations g
               JOIN consultant_assignments a ON a.id = g.assignment_id
               WHERE a.project_id = p.project_id AND (g.revoked_at IS NULL OR g.user_id = :actor)),
           'consultantTypes', (SELECT json_object_agg(c.id, c.name) FROM consultant_types c))::text
        FROM project_profiles p
        WHERE p.project_id = :project) END AS project,
       clock_timestamp() AS at
FROM page s
LEFT JOIN LATERAL (SELECT o.submission_id, o.number, o.submitted_at, o.submitted_by_id, o.content, o.content_digest,
                          o.lost_decisions
                   FROM submission_rounds o
                   WHERE o.submission_id = s.id AND o.number = s.round AND s.status = 'in_review' LIMIT 1) r ON true
LEFT JOIN LATERAL (SELECT e.retired_at, e.latest_version FROM equipment_templates e WHERE e.id = s.template_id LIMIT 1) t ON true
LEFT JOIN LATERAL (SELECT v."values", v.set_by, v.updated_at, v.version
                   FROM project_requirements v
                   WHERE v.project_id = s.project_id AND v.template_id = s.template_id LIMIT 1) q ON true
ORDER BY s.place
