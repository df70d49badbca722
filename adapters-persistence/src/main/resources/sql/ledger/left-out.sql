-- The first settled event without an entry, unless it is so new that it may still get one.
SELECT e.tx::text || '-' || e.seq AS id
FROM domain_events AS e
WHERE e.tx < pg_snapshot_xmin(pg_current_snapshot())
  AND NOT EXISTS (SELECT 1 FROM ledger_entries AS l WHERE l.tx = e.tx AND l.seq = e.seq)
  AND (e.occurred_at <= clock_timestamp() - :grace * interval '1 millisecond'
    OR EXISTS (SELECT 1 FROM ledger_entries AS l WHERE (l.tx, l.seq) > (e.tx, e.seq)))
ORDER BY e.tx, e.seq
LIMIT 1
