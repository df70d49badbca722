SELECT l.number, l.content, p.hash AS previous, q.hash AS earlier
FROM ledger_entries AS l
LEFT JOIN ledger_entries AS p ON p.number = l.number - 1
LEFT JOIN ledger_entries AS q ON q.number = l.number & (l.number - 1)
WHERE l.number = ANY(:numbers)
ORDER BY l.number DESC
