-- The same as "after", of one project alone.
SELECT tx::text AS tx, seq, occurred_at, type, subject, project_id, actor_id, data::text AS data
FROM domain_events e
WHERE e.project_id = $4 AND (e.tx, e.seq) > ($1::text::xid8, $2) AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY e.tx, e.seq
LIMIT $3
