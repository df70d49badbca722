SELECT number, hash FROM ledger_entries WHERE number > $1 ORDER BY number DESC LIMIT 1
