--liquibase formatted sql

--changeset countersign:consultant-types-life-cycle
SET LOCAL lock_timeout = '5s';
ALTER TABLE consultant_types
    ADD COLUMN labels jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN version bigint NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX uq_consultant_types_name ON consultant_types (lower(name));
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX uq_consultant_types_name;
--rollback ALTER TABLE consultant_types
--rollback     DROP COLUMN labels,
--rollback     DROP COLUMN retired_at,
--rollback     DROP COLUMN version;

--changeset countersign:consultant-assignments
--comment A person keeps the assignments that have ended; only one at a time is open for each consultant type.
SET LOCAL lock_timeout = '5s';
CREATE TABLE consultant_assignments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    project_id uuid NOT NULL,
    user_id uuid NOT NULL,
    consultant_type_id uuid NOT NULL,
    valid_from date,
    valid_until date,
    ended_at timestamptz,
    version bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by_id uuid,
    CONSTRAINT pk_consultant_assignments PRIMARY KEY (id),
    CONSTRAINT fk_consultant_assignments_project_id
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_consultant_assignments_user_id
        FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT fk_consultant_assignments_consultant_type_id
        FOREIGN KEY (consultant_type_id) REFERENCES consultant_types (id),
    CONSTRAINT fk_consultant_assignments_created_by_id
        FOREIGN KEY (created_by_id) REFERENCES users (id),
    CONSTRAINT ck_consultant_assignments_validity CHECK (valid_from <= valid_until)
);
CREATE UNIQUE INDEX uq_consultant_assignments_open
    ON consultant_assignments (project_id, user_id, consultant_type_id) WHERE ended_at IS NULL;
CREATE INDEX ix_consultant_assignments_user_id ON consultant_assignments (user_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE consultant_assignments;
