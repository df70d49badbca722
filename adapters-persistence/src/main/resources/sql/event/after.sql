-- Events after a place. One transaction may commit after a later one; so nothing is shown that a running one could still
-- precede: only what is of transactions before the oldest that runs. By its number alone an event could be missed.
SELECT tx::text AS tx, seq, occurred_at, type, subject, project_id, actor_id, data::text AS data
FROM domain_events
WHERE (tx, seq) > ($1::text::xid8, $2) AND tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY tx, seq
LIMIT $3
