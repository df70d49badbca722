-- The last event that is settled. The bind is the same as everywhere: nothing before the place it names counts.
SELECT tx::text AS tx, seq
FROM domain_events
WHERE tx >= $1::text::xid8 AND tx < pg_snapshot_xmin(pg_current_snapshot())
ORDER BY tx DESC, seq DESC
LIMIT 1
