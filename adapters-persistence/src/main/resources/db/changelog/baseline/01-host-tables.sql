--liquibase formatted sql

-- The three tables a host application brings. Missing ones are created at their smallest; existing ones are never touched.
-- Rolling back leaves them in every case: by then a host may have put its own rows into them.

--changeset countersign:host-users
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM (SELECT to_regclass('users') AS found) AS host WHERE found IS NOT NULL
SET LOCAL lock_timeout = '5s';
CREATE TABLE users (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamp NOT NULL DEFAULT now(),
    CONSTRAINT pk_users PRIMARY KEY (id)
);
--rollback empty

--changeset countersign:host-projects
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM (SELECT to_regclass('projects') AS found) AS host WHERE found IS NOT NULL
SET LOCAL lock_timeout = '5s';
CREATE TABLE projects (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamp NOT NULL DEFAULT now(),
    CONSTRAINT pk_projects PRIMARY KEY (id)
);
--rollback empty

--changeset countersign:host-equipment
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM (SELECT to_regclass('equipment') AS found) AS host WHERE found IS NOT NULL
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamp NOT NULL DEFAULT now(),
    CONSTRAINT pk_equipment PRIMARY KEY (id)
);
--rollback empty
