--liquibase formatted sql

--changeset countersign:ledger-entries
-- No foreign key to the event: what was removed must be missed, not hindered.
SET LOCAL lock_timeout = '5s';
CREATE TABLE ledger_entries (
    number bigint NOT NULL,
    tx xid8 NOT NULL,
    seq bigint NOT NULL,
    content text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_ledger_entries PRIMARY KEY (number),
    CONSTRAINT uq_ledger_entries_event UNIQUE (tx, seq)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE ledger_entries;

--changeset countersign:ledger-entries-append-only splitStatements:false
SET LOCAL lock_timeout = '5s';
CREATE TRIGGER tr_ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();
--rollback SET LOCAL lock_timeout = '5s'; DROP TRIGGER tr_ledger_entries_append_only ON ledger_entries;

--changeset countersign:domain-events-resource runInTransaction:false
--comment The record of a submission tells all that happened to it: the second part of a subject is the id of the resource.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_domain_events_resource;
CREATE INDEX CONCURRENTLY ix_domain_events_resource ON domain_events (split_part(subject, '/', 2));
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_domain_events_resource;
--rollback RESET lock_timeout;
