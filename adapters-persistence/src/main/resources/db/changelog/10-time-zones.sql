--liquibase formatted sql

-- The baseline kept its times without a zone, in UTC. From here on every time carries its zone.

--changeset countersign:consultant-types-time-zones
SET LOCAL lock_timeout = '5s';
ALTER TABLE consultant_types
    ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE consultant_types
--rollback     ALTER COLUMN created_at TYPE timestamp USING created_at AT TIME ZONE 'UTC';

--changeset countersign:equipment-templates-time-zones
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_templates
    ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC',
    ALTER COLUMN updated_at TYPE timestamptz USING updated_at AT TIME ZONE 'UTC';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_templates
--rollback     ALTER COLUMN created_at TYPE timestamp USING created_at AT TIME ZONE 'UTC',
--rollback     ALTER COLUMN updated_at TYPE timestamp USING updated_at AT TIME ZONE 'UTC';

--changeset countersign:equipment-template-consultants-time-zones
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_template_consultants
    ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_template_consultants
--rollback     ALTER COLUMN created_at TYPE timestamp USING created_at AT TIME ZONE 'UTC';

--changeset countersign:equipment-approval-submissions-time-zones
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_submissions
    ALTER COLUMN submitted_at TYPE timestamptz USING submitted_at AT TIME ZONE 'UTC',
    ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC',
    ALTER COLUMN updated_at TYPE timestamptz USING updated_at AT TIME ZONE 'UTC';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_submissions
--rollback     ALTER COLUMN submitted_at TYPE timestamp USING submitted_at AT TIME ZONE 'UTC',
--rollback     ALTER COLUMN created_at TYPE timestamp USING created_at AT TIME ZONE 'UTC',
--rollback     ALTER COLUMN updated_at TYPE timestamp USING updated_at AT TIME ZONE 'UTC';

--changeset countersign:equipment-approval-decisions-time-zones
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_approval_decisions
    ALTER COLUMN decided_at TYPE timestamptz USING decided_at AT TIME ZONE 'UTC',
    ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC';
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_approval_decisions
--rollback     ALTER COLUMN decided_at TYPE timestamp USING decided_at AT TIME ZONE 'UTC',
--rollback     ALTER COLUMN created_at TYPE timestamp USING created_at AT TIME ZONE 'UTC';
