--liquibase formatted sql

--changeset countersign:equipment-profiles
SET LOCAL lock_timeout = '5s';
CREATE TABLE equipment_profiles (
    equipment_id uuid NOT NULL,
    project_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    equipment_type varchar(255),
    manufacturer varchar(255),
    model_number varchar(255),
    serial_number varchar(255),
    specifications json,
    created_by_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_equipment_profiles PRIMARY KEY (equipment_id),
    CONSTRAINT fk_equipment_profiles_equipment_id
        FOREIGN KEY (equipment_id) REFERENCES equipment (id) ON DELETE CASCADE,
    CONSTRAINT fk_equipment_profiles_project_id
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_equipment_profiles_created_by_id
        FOREIGN KEY (created_by_id) REFERENCES users (id)
);
CREATE INDEX ix_equipment_profiles_page ON equipment_profiles (project_id, created_at DESC, equipment_id DESC);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE equipment_profiles;

--changeset countersign:project-requirements
SET LOCAL lock_timeout = '5s';
CREATE TABLE project_requirements (
    project_id uuid NOT NULL,
    template_id uuid NOT NULL,
    "values" json NOT NULL DEFAULT '{}',
    set_by json NOT NULL DEFAULT '{}',
    version bigint NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_project_requirements PRIMARY KEY (project_id, template_id),
    CONSTRAINT fk_project_requirements_project_id
        FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CONSTRAINT fk_project_requirements_template_id
        FOREIGN KEY (template_id) REFERENCES equipment_templates (id)
);
--rollback SET LOCAL lock_timeout = '5s';
--rollback DROP TABLE project_requirements;
