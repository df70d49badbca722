-- The next rounds of a template for the actor, by project, submission and number after the place (fromProject,
-- fromSubmission, fromRound): at most so many, and no more after the first whose content brings the page to so many bytes.
-- A project comes with its first row.
WITH submissions AS MATERIALIZED (
    SELECT s.project_id, s.id
    FROM equipment_approval_submissions s
    WHERE s.template_id = :template AND (s.project_id, s.id) >= (:fromProject, :fromSubmission) AND s.round > 0
      AND s.project_id = :project -- when project
    ORDER BY s.project_id, s.id
    LIMIT :limit + 1
), rounds AS MATERIALIZED (
    SELECT s.project_id, s.id, r.number
    FROM submissions s
    CROSS JOIN LATERAL (SELECT o.number
                        FROM submission_rounds o
                        WHERE o.submission_id = s.id AND (s.id <> :fromSubmission OR o.number > :fromRound)
                        ORDER BY o.number
                        LIMIT :limit) r
    ORDER BY s.project_id, s.id, r.number
    LIMIT :limit
), sized AS MATERIALIZED (
    SELECT x.project_id, x.id, x.number, row_number() OVER history AS place,
           sum(r.size) OVER history - r.size AS size_before
    FROM rounds x
    CROSS JOIN LATERAL (SELECT octet_length(o.content::text) AS size
                        FROM submission_rounds o WHERE o.submission_id = x.id AND o.number = x.number LIMIT 1) r
    WINDOW history AS (ORDER BY x.project_id, x.id, x.number)
), page AS MATERIALIZED (
    SELECT project_id, id, number, place, row_number() OVER (PARTITION BY project_id ORDER BY place) AS place_in_project
    FROM sized
    WHERE size_before < :maxBytes
)
SELECT s.id, s.project_id, s.template_id, s.template_version, s.number, s.author_ids, s.created_by_id, s.created_at,
       s.updated_at, s.version,
       r.number AS round_number, r.submitted_at AS round_submitted_at, r.submitted_by_id AS round_submitted_by_id,
       r.content::text AS round_content, r.content_digest AS round_content_digest, '[]' AS round_lost_decisions,
       r.outcome AS round_outcome, r.closed_at AS round_closed_at, r.circumstances::text AS circumstances,
       (SELECT json_agg(d ORDER BY d.decided_at, d.id)::text
        FROM equipment_approval_decisions d
        WHERE d.submission_id = r.submission_id AND d.round = r.number AND d.current) AS decisions,
       q."values"::text AS required_values, q.set_by::text AS required_set_by, q.updated_at AS required_updated_at,
       q.version AS required_version,
       CASE WHEN p.place_in_project = 1 THEN (
           SELECT json_build_object(
               'project', f,
               'role', (SELECT m.role FROM project_members m WHERE m.project_id = f.project_id AND m.user_id = :actor),
               'assignments', (
                   SELECT json_agg(a ORDER BY a.created_at, a.id)
                   FROM consultant_assignments a
                   WHERE a.project_id = f.project_id))::text
           FROM project_profiles f
           WHERE f.project_id = p.project_id) END AS part,
       clock_timestamp() AS at
FROM page p
CROSS JOIN LATERAL (SELECT e.id, e.project_id, e.template_id, e.template_version, e.number, e.author_ids, e.created_by_id,
                           e.created_at, e.updated_at, e.version
                    FROM equipment_approval_submissions e WHERE e.id = p.id LIMIT 1) s
CROSS JOIN LATERAL (SELECT o.submission_id, o.number, o.submitted_at, o.submitted_by_id, o.content, o.content_digest, o.outcome,
                           o.closed_at, o.circumstances
                    FROM submission_rounds o WHERE o.submission_id = p.id AND o.number = p.number LIMIT 1) r
LEFT JOIN LATERAL (SELECT v."values", v.set_by, v.updated_at, v.version
                   FROM project_requirements v
                   WHERE v.project_id = p.project_id AND v.template_id = s.template_id AND r.circumstances IS NULL
                   LIMIT 1) q ON true
ORDER BY p.place
