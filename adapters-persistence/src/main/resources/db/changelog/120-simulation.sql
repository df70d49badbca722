--liquibase formatted sql

--changeset countersign:submission-rounds-circumstances
--comment By what a round was judged when it closed; null while it is open and for rounds that closed before this was kept.
SET LOCAL lock_timeout = '5s';
ALTER TABLE submission_rounds
    ADD COLUMN circumstances json;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE submission_rounds
--rollback     DROP COLUMN circumstances;

--changeset countersign:equipment-approval-submissions-history runInTransaction:false
--comment The order in which the history of a template is read, in one project or in all.
SET lock_timeout = '60s';
DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_history;
CREATE INDEX CONCURRENTLY ix_equipment_approval_submissions_history
    ON equipment_approval_submissions (template_id, project_id, id);
RESET lock_timeout;
--rollback SET lock_timeout = '60s';
--rollback DROP INDEX CONCURRENTLY IF EXISTS ix_equipment_approval_submissions_history;
--rollback RESET lock_timeout;
