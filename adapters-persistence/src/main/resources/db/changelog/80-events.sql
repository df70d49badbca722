--liquibase formatted sql

--changeset countersign:domain-events
-- No foreign keys: what happened stays, whatever becomes of the things it happened to.
SET LOCAL lock_timeout = '5s';
CREATE TABLE domain_events (
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    seq bigint GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    type text NOT NULL,
    subject text NOT NULL,
    project_id uuid,
    actor_id uuid NOT NULL,
    data json NOT NULL,
    CONSTRAINT pk_domain_events PRIMARY KEY (tx, seq)
);
CREATE INDEX ix_domain_events_project_id ON domain_events (project_id, tx, seq);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE domain_events;

--changeset countersign:domain-events-append-only splitStatements:false
SET LOCAL lock_timeout = '5s';
CREATE FUNCTION refuse_change_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed: % of % is refused', TG_OP, TG_TABLE_NAME;
END
$$;
CREATE TRIGGER tr_domain_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON domain_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();
--rollback SET LOCAL lock_timeout = '5s'; DROP TRIGGER tr_domain_events_append_only ON domain_events; DROP FUNCTION refuse_change_of_events();
