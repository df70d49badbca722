--liquibase formatted sql

--changeset countersign:index-equipment-templates-name
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_templates_name ON equipment_templates (name);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_templates_name;

--changeset countersign:index-equipment-templates-category
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_templates_category ON equipment_templates (category);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_templates_category;

--changeset countersign:index-equipment-approval-submissions-project-id
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_approval_submissions_project_id ON equipment_approval_submissions (project_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_approval_submissions_project_id;

--changeset countersign:index-equipment-approval-submissions-template-id
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_approval_submissions_template_id ON equipment_approval_submissions (template_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_approval_submissions_template_id;

--changeset countersign:index-equipment-approval-submissions-status
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_approval_submissions_status ON equipment_approval_submissions (status);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_approval_submissions_status;

--changeset countersign:index-equipment-approval-decisions-submission-id
SET LOCAL lock_timeout = '5s';
CREATE INDEX ix_equipment_approval_decisions_submission_id ON equipment_approval_decisions (submission_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP INDEX ix_equipment_approval_decisions_submission_id;
