--liquibase formatted sql

--changeset countersign:equipment-approval-decisions-signed-scope
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    ADD COLUMN signed_scope json;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_decisions
--rollback     DROP COLUMN signed_scope;

--changeset countersign:equipment-approval-decisions-carried-from
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    ADD CONSTRAINT ck_equipment_approval_decisions_carried_from
        CHECK ((carried_from_id IS NULL) = (carried_from_round IS NULL)) NOT VALID;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_decisions
--rollback     DROP CONSTRAINT ck_equipment_approval_decisions_carried_from;

--changeset countersign:equipment-approval-decisions-carried-from-validation
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    VALIDATE CONSTRAINT ck_equipment_approval_decisions_carried_from;
--rollback empty
