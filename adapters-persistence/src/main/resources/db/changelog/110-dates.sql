--liquibase formatted sql

--changeset countersign:equipment-approval-submissions-deadlines
--comment From when something is overdue, and until when each awaited discipline may decide: instants, since only the application knows the days of a time zone. A submission that is open already gets them at its next step.
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ADD COLUMN overdue_from timestamptz,
    ADD COLUMN decisions_due json NOT NULL DEFAULT '{}';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions
--rollback     DROP COLUMN overdue_from,
--rollback     DROP COLUMN decisions_due;

--changeset countersign:equipment-approval-submissions-overdue-page runInTransaction:false
--comment What is overdue in a project, newest first: it holds what is open and has a deadline, however long the history is.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_overdue_page;
CREATE INDEX CONCURRENTLY ix_equipment_approval_submissions_overdue_page
    ON equipment_approval_submissions (project_id, created_at DESC, id DESC, overdue_from) WHERE overdue_from IS NOT NULL;
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_overdue_page;
--rollback RESET lock_timeout;
