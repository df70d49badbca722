-- The last event that is settled. The bind is the same as everywhere: nothing before the place it names counts.
SELECT tx::text AS tx, seq
FROM domain_events e
WHERE e.tx >= $1::text::xid8 AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY e.tx DESC, e.seq DESC
LIMIT 1
