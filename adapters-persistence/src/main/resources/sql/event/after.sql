-- Events after a place. One transaction may commit after a later one; so nothing is shown that a running one could still
-- precede: only what is of transactions before the oldest that runs. By its number alone an event could be missed. The order
-- is that of the numbers of transactions: the column of the result is text.
SELECT tx::text AS tx, seq, occurred_at, type, subject, project_id, actor_id, data::text AS data
FROM domain_events e
WHERE (e.tx, e.seq) > (:transaction::text::xid8, :sequence) AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
  AND e.project_id = :project -- when project
ORDER BY e.tx, e.seq
LIMIT :limit
