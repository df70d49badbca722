--liquibase formatted sql

--changeset countersign:idempotency-keys
-- No foreign keys: a reply is kept for a day and holds on to nobody. Without a head it is not answered yet, which only the
-- transaction that answers it can see.
SET LOCAL lock_timeout = '5s';
CREATE TABLE idempotency_keys (
    caller_id uuid NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    head text,
    body text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (caller_id, route, key),
    CONSTRAINT ck_idempotency_keys_reply CHECK ((head IS NULL) = (body IS NULL))
);
CREATE INDEX ix_idempotency_keys_created_at ON idempotency_keys (created_at);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE idempotency_keys;
