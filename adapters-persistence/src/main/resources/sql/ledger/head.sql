SELECT number, hash FROM ledger_entries WHERE number > :above ORDER BY number DESC LIMIT 1
