INSERT INTO ledger_entries (number, tx, seq, content, hash)
SELECT e.number, e.tx::xid8, e.seq, e.content, e.hash
FROM unnest(:numbers::bigint[], :transactions::text[], :sequences::bigint[], :contents::text[], :hashes::text[])
    AS e (number, tx, seq, content, hash)
