SELECT l.number, l.content, p.hash AS previous, q.hash AS earlier, e.tx::text AS tx, e.seq, e.occurred_at, e.type, e.subject,
       e.project_id, e.actor_id, e.data::text AS data
FROM ledger_entries AS l
JOIN domain_events AS e ON e.tx = l.tx AND e.seq = l.seq
LEFT JOIN ledger_entries AS p ON p.number = l.number - 1
LEFT JOIN ledger_entries AS q ON q.number = l.number & (l.number - 1)
WHERE true
  AND l.number = :number -- when number
  AND l.tx = :transaction::text::xid8 AND l.seq = :sequence -- when event
