-- The last entry and the earlier ones that later entries may name: each number without its lowest bit.
WITH RECURSIVE spine AS (
    (SELECT number, tx, seq, hash FROM ledger_entries WHERE number > :above ORDER BY number DESC LIMIT 1)
    UNION ALL
    SELECT l.number, l.tx, l.seq, l.hash
    FROM spine AS s JOIN ledger_entries AS l ON l.number = s.number & (s.number - 1)
)
SELECT number, tx::text AS tx, seq, hash
FROM spine
ORDER BY number
