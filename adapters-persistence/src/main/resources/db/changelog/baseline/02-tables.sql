--liquibase formatted sql

-- Add equipment templates: the five tables as they were first agreed.

--changeset countersign:consultant-types
SET LOCAL lock_timeout = '5s';
CREATE TABLE consultant_types (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name varchar(100) NOT NULL,
    description text,
    created_at timestamp DEFAULT now(),
    CONSTRAINT pk_consultant_types PRIMARY KEY (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE consultant_types;

--changeset countersign:equipment-templates
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_templates (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    name varchar(255) NOT NULL,
    category varchar(100),
    description text,
    specifications jsonb,
    is_active boolean,
    created_at timestamp DEFAULT now(),
    updated_at timestamp DEFAULT now(),
    created_by_id uuid,
    CONSTRAINT pk_equipment_templates PRIMARY KEY (id),
    CONSTRAINT fk_equipment_templates_created_by_id FOREIGN KEY (created_by_id) REFERENCES users (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_templates;

--changeset countersign:equipment-template-consultants
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_template_consultants (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    template_id uuid NOT NULL,
    consultant_type_id uuid NOT NULL,
    created_at timestamp DEFAULT now(),
    CONSTRAINT pk_equipment_template_consultants PRIMARY KEY (id),
    CONSTRAINT fk_equipment_template_consultants_template_id
        FOREIGN KEY (template_id) REFERENCES equipment_templates (id) ON DELETE CASCADE,
    CONSTRAINT fk_equipment_template_consultants_consultant_type_id
        FOREIGN KEY (consultant_type_id) REFERENCES consultant_types (id) ON DELETE CASCADE
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_template_consultants;

--changeset countersign:equipment-approval-submissions
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_approval_submissions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    project_id uuid NOT NULL,
    template_id uuid,
    equipment_id uuid,
    status varchar(50) NOT NULL,
    submitted_at timestamp DEFAULT now(),
    submitted_by_id uuid,
    created_at timestamp DEFAULT now(),
    updated_at timestamp DEFAULT now(),
    CONSTRAINT pk_equipment_approval_submissions PRIMARY KEY (id),
    CONSTRAINT fk_equipment_approval_submissions_project_id
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_equipment_approval_submissions_template_id
        FOREIGN KEY (template_id) REFERENCES equipment_templates (id),
    CONSTRAINT fk_equipment_approval_submissions_equipment_id
        FOREIGN KEY (equipment_id) REFERENCES equipment (id),
    CONSTRAINT fk_equipment_approval_submissions_submitted_by_id
        FOREIGN KEY (submitted_by_id) REFERENCES users (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_approval_submissions;

--changeset countersign:equipment-approval-decisions
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_approval_decisions (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    submission_id uuid NOT NULL,
    approver_id uuid,
    decision varchar(50) NOT NULL,
    comments text,
    decided_at timestamp DEFAULT now(),
    created_at timestamp DEFAULT now(),
    CONSTRAINT pk_equipment_approval_decisions PRIMARY KEY (id),
    CONSTRAINT fk_equipment_approval_decisions_submission_id
        FOREIGN KEY (submission_id) REFERENCES equipment_approval_submissions (id) ON DELETE CASCADE,
    CONSTRAINT fk_equipment_approval_decisions_approver_id
        FOREIGN KEY (approver_id) REFERENCES users (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_approval_decisions;
