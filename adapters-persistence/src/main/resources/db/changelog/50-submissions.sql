--liquibase formatted sql

-- Constraints on rows that are already there come in two steps: NOT VALID holds the strong lock for a moment only,
-- and the scan of VALIDATE, in its own transaction, lets readers and writers through.
-- An index built concurrently stands alone in its changeset, outside a transaction. A build that was interrupted leaves
-- an invalid index of that name, so a second attempt begins by dropping it.

--changeset countersign:equipment-approval-submissions-content
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ADD COLUMN number integer,
    ADD COLUMN name varchar(255),
    ADD COLUMN template_version integer,
    ADD COLUMN content json NOT NULL DEFAULT '{}',
    ADD COLUMN author_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN created_by_id uuid,
    ADD COLUMN round integer NOT NULL DEFAULT 0,
    ADD COLUMN required_on_site date,
    ADD COLUMN replaces_id uuid,
    ADD COLUMN basis text,
    ADD COLUMN closing_reason text,
    ADD COLUMN closed_by_id uuid,
    ADD COLUMN closed_at timestamptz,
    ADD COLUMN void_reason text,
    ADD COLUMN voided_by_id uuid,
    ADD COLUMN voided_at timestamptz,
    ADD COLUMN version bigint NOT NULL DEFAULT 0;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions
--rollback     DROP COLUMN number,
--rollback     DROP COLUMN name,
--rollback     DROP COLUMN template_version,
--rollback     DROP COLUMN content,
--rollback     DROP COLUMN author_ids,
--rollback     DROP COLUMN created_by_id,
--rollback     DROP COLUMN round,
--rollback     DROP COLUMN required_on_site,
--rollback     DROP COLUMN replaces_id,
--rollback     DROP COLUMN basis,
--rollback     DROP COLUMN closing_reason,
--rollback     DROP COLUMN closed_by_id,
--rollback     DROP COLUMN closed_at,
--rollback     DROP COLUMN void_reason,
--rollback     DROP COLUMN voided_by_id,
--rollback     DROP COLUMN voided_at,
--rollback     DROP COLUMN version;

--changeset countersign:equipment-approval-submissions-constraints
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ADD CONSTRAINT ck_equipment_approval_submissions_status
        CHECK (status IN ('draft', 'in_review', 'revision_requested', 'approved', 'approved_as_noted', 'rejected', 'withdrawn', 'void')) NOT VALID,
    ADD CONSTRAINT ck_equipment_approval_submissions_basis
        CHECK (basis IN ('rule', 'overridden')) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_submissions_template_version
        FOREIGN KEY (template_id, template_version) REFERENCES equipment_template_versions (template_id, number) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_submissions_created_by_id
        FOREIGN KEY (created_by_id) REFERENCES users (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_submissions_replaces_id
        FOREIGN KEY (replaces_id) REFERENCES equipment_approval_submissions (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_submissions_closed_by_id
        FOREIGN KEY (closed_by_id) REFERENCES users (id) NOT VALID,
    ADD CONSTRAINT fk_equipment_approval_submissions_voided_by_id
        FOREIGN KEY (voided_by_id) REFERENCES users (id) NOT VALID;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions
--rollback     DROP CONSTRAINT ck_equipment_approval_submissions_status,
--rollback     DROP CONSTRAINT ck_equipment_approval_submissions_basis,
--rollback     DROP CONSTRAINT fk_equipment_approval_submissions_template_version,
--rollback     DROP CONSTRAINT fk_equipment_approval_submissions_created_by_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_submissions_replaces_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_submissions_closed_by_id,
--rollback     DROP CONSTRAINT fk_equipment_approval_submissions_voided_by_id;

--changeset countersign:equipment-approval-submissions-validation
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    VALIDATE CONSTRAINT ck_equipment_approval_submissions_status,
    VALIDATE CONSTRAINT ck_equipment_approval_submissions_basis,
    VALIDATE CONSTRAINT fk_equipment_approval_submissions_template_version,
    VALIDATE CONSTRAINT fk_equipment_approval_submissions_created_by_id,
    VALIDATE CONSTRAINT fk_equipment_approval_submissions_replaces_id,
    VALIDATE CONSTRAINT fk_equipment_approval_submissions_closed_by_id,
    VALIDATE CONSTRAINT fk_equipment_approval_submissions_voided_by_id;
--rollback empty

--changeset countersign:equipment-approval-submissions-number-index runInTransaction:false
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_submissions_number;
CREATE UNIQUE INDEX CONCURRENTLY uq_equipment_approval_submissions_number
    ON equipment_approval_submissions (project_id, number);
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS uq_equipment_approval_submissions_number;
--rollback RESET lock_timeout;

--changeset countersign:equipment-approval-submissions-number
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ADD CONSTRAINT uq_equipment_approval_submissions_number UNIQUE USING INDEX uq_equipment_approval_submissions_number;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions DROP CONSTRAINT uq_equipment_approval_submissions_number;

--changeset countersign:equipment-approval-submissions-page runInTransaction:false
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_page;
CREATE INDEX CONCURRENTLY ix_equipment_approval_submissions_page
    ON equipment_approval_submissions (project_id, created_at DESC, id DESC);
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_page;
--rollback RESET lock_timeout;

--changeset countersign:equipment-approval-submissions-status-page runInTransaction:false
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_status_page;
CREATE INDEX CONCURRENTLY ix_equipment_approval_submissions_status_page
    ON equipment_approval_submissions (project_id, status, created_at DESC, id DESC);
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_status_page;
--rollback RESET lock_timeout;

--changeset countersign:equipment-approval-submissions-awaiting
--comment The disciplines whose decision was awaited when the submission last changed: what inboxes and filters look for.
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ADD COLUMN awaiting uuid[] NOT NULL DEFAULT '{}';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions
--rollback     DROP COLUMN awaiting;

--changeset countersign:equipment-approval-submissions-unsent runInTransaction:false
--comment What its author has still to submit: a handful for each person, however many submissions there are.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_unsent;
CREATE INDEX CONCURRENTLY ix_equipment_approval_submissions_unsent
    ON equipment_approval_submissions (created_by_id) WHERE status IN ('draft', 'revision_requested');
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_unsent;
--rollback RESET lock_timeout;
