--liquibase formatted sql

-- What Countersign knows of a host's users and projects lives beside the host tables, never in them.

--changeset countersign:user-profiles
SET LOCAL lock_timeout = '5s';
CREATE TABLE user_profiles (
    user_id uuid NOT NULL,
    subject varchar(255),
    email varchar(320),
    name varchar(255) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_user_profiles PRIMARY KEY (user_id),
    CONSTRAINT uq_user_profiles_subject UNIQUE (subject),
    CONSTRAINT fk_user_profiles_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_user_profiles_email ON user_profiles (lower(email));
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE user_profiles;

--changeset countersign:project-profiles
SET LOCAL lock_timeout = '5s';
CREATE TABLE project_profiles (
    project_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    code varchar(50),
    time_zone varchar(64) NOT NULL DEFAULT 'UTC',
    version bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_project_profiles PRIMARY KEY (project_id),
    CONSTRAINT fk_project_profiles_project_id FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_project_profiles_code ON project_profiles (lower(code));
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE project_profiles;

--changeset countersign:submission-numbers
SET LOCAL lock_timeout = '5s';
CREATE TABLE submission_numbers (
    project_id uuid NOT NULL,
    last_number integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_submission_numbers PRIMARY KEY (project_id),
    CONSTRAINT fk_submission_numbers_project_id FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE submission_numbers;

--changeset countersign:project-members
SET LOCAL lock_timeout = '5s';
CREATE TABLE project_members (
    project_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_project_members PRIMARY KEY (project_id, user_id),
    CONSTRAINT fk_project_members_project_id FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_project_members_user_id FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT ck_project_members_role CHECK (role IN ('manager', 'contractor', 'viewer'))
);
CREATE INDEX ix_project_members_user_id ON project_members (user_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE project_members;
