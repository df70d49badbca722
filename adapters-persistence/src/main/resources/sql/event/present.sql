-- The last event that is settled. Nothing before the transaction that is given counts.
SELECT tx::text AS tx, seq
FROM domain_events e
WHERE e.tx >= :from::text::xid8 AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY e.tx DESC, e.seq DESC
LIMIT 1
