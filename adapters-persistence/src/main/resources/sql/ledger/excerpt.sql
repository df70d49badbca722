-- What happened to a submission and to what is part of it, each event beside its entry when it has one. The second part of a
-- subject is the id of the resource, by which the index finds them.
SELECT l.number, l.content, p.hash AS previous, q.hash AS earlier, e.tx::text AS tx, e.seq, e.occurred_at, e.type, e.subject,
       e.project_id, e.actor_id, e.data::text AS data
FROM domain_events AS e
LEFT JOIN ledger_entries AS l ON l.tx = e.tx AND l.seq = e.seq
LEFT JOIN ledger_entries AS p ON p.number = l.number - 1
LEFT JOIN ledger_entries AS q ON q.number = l.number & (l.number - 1)
WHERE split_part(e.subject, '/', 2) = :submission AND split_part(e.subject, '/', 1) = 'equipment-submissions'
ORDER BY e.tx, e.seq
