--liquibase formatted sql

--changeset countersign:equipment-templates-draft
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_templates
    ADD COLUMN labels jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN required_documents jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN checklist jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN approval_rule jsonb,
    ADD COLUMN review jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN latest_version integer NOT NULL DEFAULT 0,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN version bigint NOT NULL DEFAULT 0;
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_templates
--rollback     DROP COLUMN labels,
--rollback     DROP COLUMN required_documents,
--rollback     DROP COLUMN checklist,
--rollback     DROP COLUMN approval_rule,
--rollback     DROP COLUMN review,
--rollback     DROP COLUMN latest_version,
--rollback     DROP COLUMN retired_at,
--rollback     DROP COLUMN version;

--changeset countersign:equipment-template-consultants-order
SET LOCAL lock_timeout = '5s';
ALTER TABLE equipment_template_consultants
    ADD COLUMN position integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT uq_equipment_template_consultants UNIQUE (template_id, consultant_type_id);
--rollback SET LOCAL lock_timeout = '5s';
--rollback ALTER TABLE equipment_template_consultants
--rollback     DROP CONSTRAINT uq_equipment_template_consultants,
--rollback     DROP COLUMN position;

--changeset countersign:equipment-template-versions
--comment The content is json, not jsonb: it comes back character by character as it was digested.
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_template_versions (
    template_id uuid NOT NULL,
    number integer NOT NULL,
    content json NOT NULL,
    content_digest text NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by_id uuid,
    CONSTRAINT pk_equipment_template_versions PRIMARY KEY (template_id, number),
    CONSTRAINT fk_equipment_template_versions_template_id
        FOREIGN KEY (template_id) REFERENCES equipment_templates (id),
    CONSTRAINT fk_equipment_template_versions_published_by_id
        FOREIGN KEY (published_by_id) REFERENCES users (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_template_versions;
