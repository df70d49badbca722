--liquibase formatted sql

--changeset countersign:consultant-delegations
--comment Who was allowed to decide for whom stays on record; what is revoked is kept.
SET LOCAL lock_timeout = '5s';
CREATE TABLE consultant_delegations (
    id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    user_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    created_by_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_by_id uuid,
    revoked_at timestamptz,
    CONSTRAINT pk_consultant_delegations PRIMARY KEY (id),
    CONSTRAINT fk_consultant_delegations_assignment_id
        FOREIGN KEY (assignment_id) REFERENCES consultant_assignments (id) ON DELETE CASCADE,
    CONSTRAINT fk_consultant_delegations_user_id
        FOREIGN KEY (user_id) REFERENCES users (id),
    CONSTRAINT fk_consultant_delegations_created_by_id
        FOREIGN KEY (created_by_id) REFERENCES users (id),
    CONSTRAINT fk_consultant_delegations_revoked_by_id
        FOREIGN KEY (revoked_by_id) REFERENCES users (id),
    CONSTRAINT ck_consultant_delegations_validity CHECK (valid_from <= valid_until),
    CONSTRAINT ck_consultant_delegations_revocation CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL))
);
CREATE UNIQUE INDEX uq_consultant_delegations_open
    ON consultant_delegations (assignment_id, user_id, valid_from, valid_until) WHERE revoked_at IS NULL;
CREATE INDEX ix_consultant_delegations_user_id ON consultant_delegations (user_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE consultant_delegations;

--changeset countersign:consultant-assignments-project-id runInTransaction:false
--comment Who was assigned formerly tells why a review lacks people: all assignments of a project are read, not only open ones.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_consultant_assignments_project_id;
CREATE INDEX CONCURRENTLY ix_consultant_assignments_project_id ON consultant_assignments (project_id);
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_consultant_assignments_project_id;
--rollback RESET lock_timeout;

--changeset countersign:equipment-approval-decisions-seat runInTransaction:false
--comment A seat has one access vote, whoever cast it.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_decisions_seat;
CREATE UNIQUE INDEX CONCURRENTLY uq_equipment_approval_decisions_seat
    ON equipment_approval_decisions (submission_id, round, consultant_type_id, coalesce(on_behalf_of_id, approver_id))
    WHERE current;
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_decisions_seat;
--rollback RESET lock_timeout;
