INSERT INTO ledger_entries (number, tx, seq, content, hash)
SELECT e.number, e.tx::xid8, e.seq, e.content, e.hash
FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[]) AS e (number, tx, seq, content, hash)
