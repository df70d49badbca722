-- The absence of a row is locked as well as a row: until the transaction ends, nobody else changes these values.
SELECT pg_advisory_xact_lock(hashtextextended('project_requirements ' || :project::uuid || ' ' || :template::uuid, 0))
