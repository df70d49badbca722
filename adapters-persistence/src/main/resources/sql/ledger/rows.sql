-- Every entry beside the event it names, as both are kept; over JDBC, in one snapshot.
SELECT l.number, l.tx::text AS tx, l.seq, l.content, l.hash, e.occurred_at, e.type, e.subject, e.project_id, e.actor_id,
       e.data::text AS data
FROM ledger_entries AS l LEFT JOIN domain_events AS e ON e.tx = l.tx AND e.seq = l.seq
ORDER BY l.number
