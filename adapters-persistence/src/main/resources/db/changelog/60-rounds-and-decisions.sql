--liquibase formatted sql

--changeset countersign:submission-rounds
SET LOCAL lock_timeout = '5s';
CREATE TABLE submission_rounds (
    submission_id uuid NOT NULL,
    number integer NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT now(),
    submitted_by_id uuid,
    content json NOT NULL,
    content_digest text NOT NULL,
    scope_digests json NOT NULL DEFAULT '{}',
    lost_decisions json NOT NULL DEFAULT '[]',
    outcome text,
    closed_at timestamptz,
    CONSTRAINT pk_submission_rounds PRIMARY KEY (submission_id, number),
    CONSTRAINT fk_submission_rounds_submission_id
        FOREIGN KEY (submission_id) REFERENCES equipment_approval_submissions (id) ON DELETE CASCADE,
    CONSTRAINT fk_submission_rounds_submitted_by_id
        FOREIGN KEY (submitted_by_id) REFERENCES users (id),
    CONSTRAINT ck_submission_rounds_outcome
        CHECK (outcome IN ('approved', 'approved_as_noted', 'revision_requested', 'rejected', 'withdrawn', 'recalled', 'void'))
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE submission_rounds;

--changeset countersign:equipment-approval-decisions-ballot
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    ADD COLUMN round integer,
    ADD COLUMN consultant_type_id uuid,
    ADD COLUMN consultant_type_name varchar(100),
    ADD COLUMN accepted_deviations jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN content_digest text,
    ADD COLUMN supersedes_id uuid,
    ADD COLUMN current boolean NOT NULL DEFAULT true,
    ADD COLUMN retracted_at timestamptz,
    ADD COLUMN on_behalf_of_id uuid,
    ADD COLUMN carried_from_id uuid,
    ADD COLUMN carried_from_round integer;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_decisions
--rollback     DROP COLUMN round,
--rollback     DROP COLUMN consultant_type_id,
--rollback     DROP COLUMN consultant_type_name,
--rollback     DROP COLUMN accepted_deviations,
--rollback     DROP COLUMN content_digest,
--rollback     DROP COLUMN supersedes_id,
--rollback     DROP COLUMN current,
--rollback     DROP COLUMN retracted_at,
--rollback     DROP COLUMN on_behalf_of_id,
--rollback     DROP COLUMN carried_from_id,
--rollback     DROP COLUMN carried_from_round;

--changeset countersign:equipment-approval-decisions-constraints
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    ADD CONSTRAINT ck_equipment_approval_decisions_decision
        CHECK (decision IN ('approved', 'approved_as_noted', 'revision_requested', 'rejected', 'recused')) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_decisions_consultant_type_id
        FOREIGN KEY (consultant_type_id) REFERENCES consultant_types (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_decisions_supersedes_id
        FOREIGN KEY (supersedes_id) REFERENCES equipment_approval_decisions (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_decisions_on_behalf_of_id
        FOREIGN KEY (on_behalf_of_id) REFERENCES users (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_decisions_carried_from_id
        FOREIGN KEY (carried_from_id) REFERENCES equipment_approval_decisions (id) NOT VALID;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_decisions
--rollback     DROP CONSTRAINT ck_equipment_approval_decisions_decision,
--rollback     DROP CONSTRAINT fk_equipment_approval_decisions_consultant_type_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_decisions_supersedes_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_decisions_on_behalf_of_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_decisions_carried_from_id;

--changeset countersign:equipment-approval-decisions-validation
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    VALIDATE CONSTRAINT ck_equipment_approval_decisions_decision,
    VALIDATE CONSTRAINT fk_equipment_approval_decisions_consultant_type_id,
    VALIDATE CONSTRAINT fk_equipment_approval_decisions_supersedes_id,
    VALIDATE CONSTRAINT fk_equipment_approval_decisions_on_behalf_of_id,
    VALIDATE CONSTRAINT fk_equipment_approval_decisions_carried_from_id;
--rollback empty

--changeset countersign:equipment-approval-decisions-current runInTransaction:false
--comment One access vote for each person and discipline in a round; what was superseded or retracted stays as history.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_decisions_current;
CREATE UNIQUE INDEX CONCURRENTLY uq_equipment_approval_decisions_current
    ON equipment_approval_decisions (submission_id, round, consultant_type_id, approver_id) WHERE current;
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_decisions_current;
--rollback RESET lock_timeout;
