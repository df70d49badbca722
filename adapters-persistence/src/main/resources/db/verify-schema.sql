-- Compares the schema that the connection works in with the schema of this release of Countersign, and prints one line
-- for each check, "ok" or "FAIL". It changes nothing and needs no rights beyond connecting and reading the migration history.
--
--   psql --no-psqlrc --dbname "$DATABASE_URL" --file verify-schema.sql
--
-- psql ends with 0 when every check holds, with 3 when one fails, with 2 when there is no connection.
-- The command "verify-schema" of the application runs the very same query: the text between "checks begin" and "checks end".

\set ON_ERROR_STOP on
\set QUIET on
SELECT count(*) = 2 AS has_history
FROM pg_tables
WHERE schemaname = current_schema() AND tablename IN ('databasechangelog', 'databasechangeloglock')
\gset
\if :has_history

-- checks begin
WITH expected (kind, name, definition) AS (VALUES
  -- expectations begin
  ('changeset', 'consultant-assignments', 'applied'),
  ('changeset', 'consultant-assignments-project-id', 'applied'),
  ('changeset', 'consultant-delegations', 'applied'),
  ('changeset', 'consultant-types', 'applied'),
  ('changeset', 'consultant-types-life-cycle', 'applied'),
  ('changeset', 'consultant-types-time-zones', 'applied'),
  ('changeset', 'domain-events', 'applied'),
  ('changeset', 'domain-events-append-only', 'applied'),
  ('changeset', 'domain-events-resource', 'applied'),
  ('changeset', 'equipment-approval-decisions', 'applied'),
  ('changeset', 'equipment-approval-decisions-ballot', 'applied'),
  ('changeset', 'equipment-approval-decisions-carried-from', 'applied'),
  ('changeset', 'equipment-approval-decisions-carried-from-validation', 'applied'),
  ('changeset', 'equipment-approval-decisions-constraints', 'applied'),
  ('changeset', 'equipment-approval-decisions-current', 'applied'),
  ('changeset', 'equipment-approval-decisions-seat', 'applied'),
  ('changeset', 'equipment-approval-decisions-signed-scope', 'applied'),
  ('changeset', 'equipment-approval-decisions-time-zones', 'applied'),
  ('changeset', 'equipment-approval-decisions-validation', 'applied'),
  ('changeset', 'equipment-approval-submissions', 'applied'),
  ('changeset', 'equipment-approval-submissions-awaiting', 'applied'),
  ('changeset', 'equipment-approval-submissions-constraints', 'applied'),
  ('changeset', 'equipment-approval-submissions-content', 'applied'),
  ('changeset', 'equipment-approval-submissions-deadlines', 'applied'),
  ('changeset', 'equipment-approval-submissions-history', 'applied'),
  ('changeset', 'equipment-approval-submissions-number', 'applied'),
  ('changeset', 'equipment-approval-submissions-number-index', 'applied'),
  ('changeset', 'equipment-approval-submissions-overdue-page', 'applied'),
  ('changeset', 'equipment-approval-submissions-page', 'applied'),
  ('changeset', 'equipment-approval-submissions-status-page', 'applied'),
  ('changeset', 'equipment-approval-submissions-time-zones', 'applied'),
  ('changeset', 'equipment-approval-submissions-unsent', 'applied'),
  ('changeset', 'equipment-approval-submissions-validation', 'applied'),
  ('changeset', 'equipment-profiles', 'applied'),
  ('changeset', 'equipment-template-consultants', 'applied'),
  ('changeset', 'equipment-template-consultants-order', 'applied'),
  ('changeset', 'equipment-template-consultants-time-zones', 'applied'),
  ('changeset', 'equipment-template-versions', 'applied'),
  ('changeset', 'equipment-templates', 'applied'),
  ('changeset', 'equipment-templates-draft', 'applied'),
  ('changeset', 'equipment-templates-time-zones', 'applied'),
  ('changeset', 'host-equipment', 'applied'),
  ('changeset', 'host-projects', 'applied'),
  ('changeset', 'host-users', 'applied'),
  ('changeset', 'idempotency-keys', 'applied'),
  ('changeset', 'index-equipment-approval-decisions-submission-id', 'applied'),
  ('changeset', 'index-equipment-approval-submissions-project-id', 'applied'),
  ('changeset', 'index-equipment-approval-submissions-status', 'applied'),
  ('changeset', 'index-equipment-approval-submissions-template-id', 'applied'),
  ('changeset', 'index-equipment-templates-category', 'applied'),
  ('changeset', 'index-equipment-templates-name', 'applied'),
  ('changeset', 'ledger-entries', 'applied'),
  ('changeset', 'ledger-entries-append-only', 'applied'),
  ('changeset', 'project-members', 'applied'),
  ('changeset', 'project-profiles', 'applied'),
  ('changeset', 'project-requirements', 'applied'),
  ('changeset', 'submission-numbers', 'applied'),
  ('changeset', 'submission-rounds', 'applied'),
  ('changeset', 'submission-rounds-circumstances', 'applied'),
  ('changeset', 'tag-baseline', 'applied'),
  ('changeset', 'user-profiles', 'applied'),
  ('check', 'consultant_assignments.ck_consultant_assignments_validity', 'CHECK ((valid_from <= valid_until))'),
  ('check', 'consultant_delegations.ck_consultant_delegations_revocation', 'CHECK (((revoked_at IS NULL) = (revoked_by_id IS NULL)))'),
  ('check', 'consultant_delegations.ck_consultant_delegations_validity', 'CHECK ((valid_from <= valid_until))'),
  ('check', 'equipment_approval_decisions.ck_equipment_approval_decisions_carried_from', 'CHECK (((carried_from_id IS NULL) = (carried_from_round IS NULL)))'),
  ('check', 'equipment_approval_decisions.ck_equipment_approval_decisions_decision', 'CHECK (((decision)::text = ANY ((ARRAY[''approved''::character varying, ''approved_as_noted''::character varying, ''revision_requested''::character varying, ''rejected''::character varying, ''recused''::character varying])::text[])))'),
  ('check', 'equipment_approval_submissions.ck_equipment_approval_submissions_basis', 'CHECK ((basis = ANY (ARRAY[''rule''::text, ''overridden''::text])))'),
  ('check', 'equipment_approval_submissions.ck_equipment_approval_submissions_status', 'CHECK (((status)::text = ANY ((ARRAY[''draft''::character varying, ''in_review''::character varying, ''revision_requested''::character varying, ''approved''::character varying, ''approved_as_noted''::character varying, ''rejected''::character varying, ''withdrawn''::character varying, ''void''::character varying])::text[])))'),
  ('check', 'idempotency_keys.ck_idempotency_keys_reply', 'CHECK (((head IS NULL) = (body IS NULL)))'),
  ('check', 'project_members.ck_project_members_role', 'CHECK ((role = ANY (ARRAY[''manager''::text, ''contractor''::text, ''viewer''::text])))'),
  ('check', 'submission_rounds.ck_submission_rounds_outcome', 'CHECK ((outcome = ANY (ARRAY[''approved''::text, ''approved_as_noted''::text, ''revision_requested''::text, ''rejected''::text, ''withdrawn''::text, ''recalled''::text, ''void''::text])))'),
  ('column', 'consultant_assignments.consultant_type_id', 'uuid not null'),
  ('column', 'consultant_assignments.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'consultant_assignments.created_by_id', 'uuid'),
  ('column', 'consultant_assignments.ended_at', 'timestamp with time zone'),
  ('column', 'consultant_assignments.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'consultant_assignments.project_id', 'uuid not null'),
  ('column', 'consultant_assignments.user_id', 'uuid not null'),
  ('column', 'consultant_assignments.valid_from', 'date'),
  ('column', 'consultant_assignments.valid_until', 'date'),
  ('column', 'consultant_assignments.version', 'bigint not null default 0'),
  ('column', 'consultant_delegations.assignment_id', 'uuid not null'),
  ('column', 'consultant_delegations.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'consultant_delegations.created_by_id', 'uuid not null'),
  ('column', 'consultant_delegations.id', 'uuid not null'),
  ('column', 'consultant_delegations.revoked_at', 'timestamp with time zone'),
  ('column', 'consultant_delegations.revoked_by_id', 'uuid'),
  ('column', 'consultant_delegations.user_id', 'uuid not null'),
  ('column', 'consultant_delegations.valid_from', 'date not null'),
  ('column', 'consultant_delegations.valid_until', 'date not null'),
  ('column', 'consultant_types.created_at', 'timestamp with time zone default now()'),
  ('column', 'consultant_types.description', 'text'),
  ('column', 'consultant_types.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'consultant_types.labels', 'jsonb not null default ''{}''::jsonb'),
  ('column', 'consultant_types.name', 'character varying(100) not null'),
  ('column', 'consultant_types.retired_at', 'timestamp with time zone'),
  ('column', 'consultant_types.version', 'bigint not null default 0'),
  ('column', 'domain_events.actor_id', 'uuid not null'),
  ('column', 'domain_events.data', 'json not null'),
  ('column', 'domain_events.occurred_at', 'timestamp with time zone not null default clock_timestamp()'),
  ('column', 'domain_events.project_id', 'uuid'),
  ('column', 'domain_events.seq', 'bigint not null identity'),
  ('column', 'domain_events.subject', 'text not null'),
  ('column', 'domain_events.tx', 'xid8 not null default pg_current_xact_id()'),
  ('column', 'domain_events.type', 'text not null'),
  ('column', 'equipment_approval_decisions.accepted_deviations', 'jsonb not null default ''[]''::jsonb'),
  ('column', 'equipment_approval_decisions.approver_id', 'uuid'),
  ('column', 'equipment_approval_decisions.carried_from_id', 'uuid'),
  ('column', 'equipment_approval_decisions.carried_from_round', 'integer'),
  ('column', 'equipment_approval_decisions.comments', 'text'),
  ('column', 'equipment_approval_decisions.consultant_type_id', 'uuid'),
  ('column', 'equipment_approval_decisions.consultant_type_name', 'character varying(100)'),
  ('column', 'equipment_approval_decisions.content_digest', 'text'),
  ('column', 'equipment_approval_decisions.created_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_approval_decisions.current', 'boolean not null default true'),
  ('column', 'equipment_approval_decisions.decided_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_approval_decisions.decision', 'character varying(50) not null'),
  ('column', 'equipment_approval_decisions.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'equipment_approval_decisions.on_behalf_of_id', 'uuid'),
  ('column', 'equipment_approval_decisions.retracted_at', 'timestamp with time zone'),
  ('column', 'equipment_approval_decisions.round', 'integer'),
  ('column', 'equipment_approval_decisions.signed_scope', 'json'),
  ('column', 'equipment_approval_decisions.submission_id', 'uuid not null'),
  ('column', 'equipment_approval_decisions.supersedes_id', 'uuid'),
  ('column', 'equipment_approval_submissions.author_ids', 'uuid[] not null default ''{}''::uuid[]'),
  ('column', 'equipment_approval_submissions.awaiting', 'uuid[] not null default ''{}''::uuid[]'),
  ('column', 'equipment_approval_submissions.basis', 'text'),
  ('column', 'equipment_approval_submissions.closed_at', 'timestamp with time zone'),
  ('column', 'equipment_approval_submissions.closed_by_id', 'uuid'),
  ('column', 'equipment_approval_submissions.closing_reason', 'text'),
  ('column', 'equipment_approval_submissions.content', 'json not null default ''{}''::json'),
  ('column', 'equipment_approval_submissions.created_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_approval_submissions.created_by_id', 'uuid'),
  ('column', 'equipment_approval_submissions.decisions_due', 'json not null default ''{}''::json'),
  ('column', 'equipment_approval_submissions.equipment_id', 'uuid'),
  ('column', 'equipment_approval_submissions.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'equipment_approval_submissions.name', 'character varying(255)'),
  ('column', 'equipment_approval_submissions.number', 'integer'),
  ('column', 'equipment_approval_submissions.overdue_from', 'timestamp with time zone'),
  ('column', 'equipment_approval_submissions.project_id', 'uuid not null'),
  ('column', 'equipment_approval_submissions.replaces_id', 'uuid'),
  ('column', 'equipment_approval_submissions.required_on_site', 'date'),
  ('column', 'equipment_approval_submissions.round', 'integer not null default 0'),
  ('column', 'equipment_approval_submissions.status', 'character varying(50) not null'),
  ('column', 'equipment_approval_submissions.submitted_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_approval_submissions.submitted_by_id', 'uuid'),
  ('column', 'equipment_approval_submissions.template_id', 'uuid'),
  ('column', 'equipment_approval_submissions.template_version', 'integer'),
  ('column', 'equipment_approval_submissions.updated_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_approval_submissions.version', 'bigint not null default 0'),
  ('column', 'equipment_approval_submissions.void_reason', 'text'),
  ('column', 'equipment_approval_submissions.voided_at', 'timestamp with time zone'),
  ('column', 'equipment_approval_submissions.voided_by_id', 'uuid'),
  ('column', 'equipment_profiles.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'equipment_profiles.created_by_id', 'uuid'),
  ('column', 'equipment_profiles.equipment_id', 'uuid not null'),
  ('column', 'equipment_profiles.equipment_type', 'character varying(255)'),
  ('column', 'equipment_profiles.manufacturer', 'character varying(255)'),
  ('column', 'equipment_profiles.model_number', 'character varying(255)'),
  ('column', 'equipment_profiles.name', 'character varying(255) not null'),
  ('column', 'equipment_profiles.project_id', 'uuid not null'),
  ('column', 'equipment_profiles.serial_number', 'character varying(255)'),
  ('column', 'equipment_profiles.specifications', 'json'),
  ('column', 'equipment_template_consultants.consultant_type_id', 'uuid not null'),
  ('column', 'equipment_template_consultants.created_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_template_consultants.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'equipment_template_consultants.position', 'integer not null default 0'),
  ('column', 'equipment_template_consultants.template_id', 'uuid not null'),
  ('column', 'equipment_template_versions.content', 'json not null'),
  ('column', 'equipment_template_versions.content_digest', 'text not null'),
  ('column', 'equipment_template_versions.number', 'integer not null'),
  ('column', 'equipment_template_versions.published_at', 'timestamp with time zone not null default now()'),
  ('column', 'equipment_template_versions.published_by_id', 'uuid'),
  ('column', 'equipment_template_versions.template_id', 'uuid not null'),
  ('column', 'equipment_templates.approval_rule', 'jsonb'),
  ('column', 'equipment_templates.category', 'character varying(100)'),
  ('column', 'equipment_templates.checklist', 'jsonb not null default ''[]''::jsonb'),
  ('column', 'equipment_templates.created_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_templates.created_by_id', 'uuid'),
  ('column', 'equipment_templates.description', 'text'),
  ('column', 'equipment_templates.id', 'uuid not null default gen_random_uuid()'),
  ('column', 'equipment_templates.is_active', 'boolean'),
  ('column', 'equipment_templates.labels', 'jsonb not null default ''{}''::jsonb'),
  ('column', 'equipment_templates.latest_version', 'integer not null default 0'),
  ('column', 'equipment_templates.name', 'character varying(255) not null'),
  ('column', 'equipment_templates.required_documents', 'jsonb not null default ''[]''::jsonb'),
  ('column', 'equipment_templates.retired_at', 'timestamp with time zone'),
  ('column', 'equipment_templates.review', 'jsonb not null default ''{}''::jsonb'),
  ('column', 'equipment_templates.specifications', 'jsonb'),
  ('column', 'equipment_templates.updated_at', 'timestamp with time zone default now()'),
  ('column', 'equipment_templates.version', 'bigint not null default 0'),
  ('column', 'idempotency_keys.body', 'text'),
  ('column', 'idempotency_keys.caller_id', 'uuid not null'),
  ('column', 'idempotency_keys.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'idempotency_keys.fingerprint', 'text not null'),
  ('column', 'idempotency_keys.head', 'text'),
  ('column', 'idempotency_keys.key', 'text not null'),
  ('column', 'idempotency_keys.route', 'text not null'),
  ('column', 'ledger_entries.content', 'text not null'),
  ('column', 'ledger_entries.hash', 'text not null'),
  ('column', 'ledger_entries.number', 'bigint not null'),
  ('column', 'ledger_entries.seq', 'bigint not null'),
  ('column', 'ledger_entries.tx', 'xid8 not null'),
  ('column', 'project_members.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'project_members.project_id', 'uuid not null'),
  ('column', 'project_members.role', 'text not null'),
  ('column', 'project_members.user_id', 'uuid not null'),
  ('column', 'project_members.version', 'bigint not null default 0'),
  ('column', 'project_profiles.code', 'character varying(50)'),
  ('column', 'project_profiles.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'project_profiles.name', 'character varying(255) not null'),
  ('column', 'project_profiles.project_id', 'uuid not null'),
  ('column', 'project_profiles.time_zone', 'character varying(64) not null default ''UTC''::character varying'),
  ('column', 'project_profiles.updated_at', 'timestamp with time zone not null default now()'),
  ('column', 'project_profiles.version', 'bigint not null default 0'),
  ('column', 'project_requirements.project_id', 'uuid not null'),
  ('column', 'project_requirements.set_by', 'json not null default ''{}''::json'),
  ('column', 'project_requirements.template_id', 'uuid not null'),
  ('column', 'project_requirements.updated_at', 'timestamp with time zone not null default now()'),
  ('column', 'project_requirements.values', 'json not null default ''{}''::json'),
  ('column', 'project_requirements.version', 'bigint not null default 0'),
  ('column', 'submission_numbers.last_number', 'integer not null default 0'),
  ('column', 'submission_numbers.project_id', 'uuid not null'),
  ('column', 'submission_rounds.circumstances', 'json'),
  ('column', 'submission_rounds.closed_at', 'timestamp with time zone'),
  ('column', 'submission_rounds.content', 'json not null'),
  ('column', 'submission_rounds.content_digest', 'text not null'),
  ('column', 'submission_rounds.lost_decisions', 'json not null default ''[]''::json'),
  ('column', 'submission_rounds.number', 'integer not null'),
  ('column', 'submission_rounds.outcome', 'text'),
  ('column', 'submission_rounds.scope_digests', 'json not null default ''{}''::json'),
  ('column', 'submission_rounds.submission_id', 'uuid not null'),
  ('column', 'submission_rounds.submitted_at', 'timestamp with time zone not null default now()'),
  ('column', 'submission_rounds.submitted_by_id', 'uuid'),
  ('column', 'user_profiles.created_at', 'timestamp with time zone not null default now()'),
  ('column', 'user_profiles.email', 'character varying(320)'),
  ('column', 'user_profiles.name', 'character varying(255) not null'),
  ('column', 'user_profiles.subject', 'character varying(255)'),
  ('column', 'user_profiles.user_id', 'uuid not null'),
  ('foreign key', 'consultant_assignments.fk_consultant_assignments_consultant_type_id', 'FOREIGN KEY (consultant_type_id) REFERENCES consultant_types(id)'),
  ('foreign key', 'consultant_assignments.fk_consultant_assignments_created_by_id', 'FOREIGN KEY (created_by_id) REFERENCES users(id)'),
  ('foreign key', 'consultant_assignments.fk_consultant_assignments_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'consultant_assignments.fk_consultant_assignments_user_id', 'FOREIGN KEY (user_id) REFERENCES users(id)'),
  ('foreign key', 'consultant_delegations.fk_consultant_delegations_assignment_id', 'FOREIGN KEY (assignment_id) REFERENCES consultant_assignments(id) ON DELETE CASCADE'),
  ('foreign key', 'consultant_delegations.fk_consultant_delegations_created_by_id', 'FOREIGN KEY (created_by_id) REFERENCES users(id)'),
  ('foreign key', 'consultant_delegations.fk_consultant_delegations_revoked_by_id', 'FOREIGN KEY (revoked_by_id) REFERENCES users(id)'),
  ('foreign key', 'consultant_delegations.fk_consultant_delegations_user_id', 'FOREIGN KEY (user_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_approver_id', 'FOREIGN KEY (approver_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_carried_from_id', 'FOREIGN KEY (carried_from_id) REFERENCES equipment_approval_decisions(id)'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_consultant_type_id', 'FOREIGN KEY (consultant_type_id) REFERENCES consultant_types(id)'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_on_behalf_of_id', 'FOREIGN KEY (on_behalf_of_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_submission_id', 'FOREIGN KEY (submission_id) REFERENCES equipment_approval_submissions(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_approval_decisions.fk_equipment_approval_decisions_supersedes_id', 'FOREIGN KEY (supersedes_id) REFERENCES equipment_approval_decisions(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_closed_by_id', 'FOREIGN KEY (closed_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_created_by_id', 'FOREIGN KEY (created_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_equipment_id', 'FOREIGN KEY (equipment_id) REFERENCES equipment(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_replaces_id', 'FOREIGN KEY (replaces_id) REFERENCES equipment_approval_submissions(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_submitted_by_id', 'FOREIGN KEY (submitted_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_template_id', 'FOREIGN KEY (template_id) REFERENCES equipment_templates(id)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_template_version', 'FOREIGN KEY (template_id, template_version) REFERENCES equipment_template_versions(template_id, number)'),
  ('foreign key', 'equipment_approval_submissions.fk_equipment_approval_submissions_voided_by_id', 'FOREIGN KEY (voided_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_profiles.fk_equipment_profiles_created_by_id', 'FOREIGN KEY (created_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_profiles.fk_equipment_profiles_equipment_id', 'FOREIGN KEY (equipment_id) REFERENCES equipment(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_profiles.fk_equipment_profiles_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_template_consultants.fk_equipment_template_consultants_consultant_type_id', 'FOREIGN KEY (consultant_type_id) REFERENCES consultant_types(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_template_consultants.fk_equipment_template_consultants_template_id', 'FOREIGN KEY (template_id) REFERENCES equipment_templates(id) ON DELETE CASCADE'),
  ('foreign key', 'equipment_template_versions.fk_equipment_template_versions_published_by_id', 'FOREIGN KEY (published_by_id) REFERENCES users(id)'),
  ('foreign key', 'equipment_template_versions.fk_equipment_template_versions_template_id', 'FOREIGN KEY (template_id) REFERENCES equipment_templates(id)'),
  ('foreign key', 'equipment_templates.fk_equipment_templates_created_by_id', 'FOREIGN KEY (created_by_id) REFERENCES users(id)'),
  ('foreign key', 'project_members.fk_project_members_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'project_members.fk_project_members_user_id', 'FOREIGN KEY (user_id) REFERENCES users(id)'),
  ('foreign key', 'project_profiles.fk_project_profiles_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'project_requirements.fk_project_requirements_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'project_requirements.fk_project_requirements_template_id', 'FOREIGN KEY (template_id) REFERENCES equipment_templates(id)'),
  ('foreign key', 'submission_numbers.fk_submission_numbers_project_id', 'FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE'),
  ('foreign key', 'submission_rounds.fk_submission_rounds_submission_id', 'FOREIGN KEY (submission_id) REFERENCES equipment_approval_submissions(id) ON DELETE CASCADE'),
  ('foreign key', 'submission_rounds.fk_submission_rounds_submitted_by_id', 'FOREIGN KEY (submitted_by_id) REFERENCES users(id)'),
  ('foreign key', 'user_profiles.fk_user_profiles_user_id', 'FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE'),
  ('function', 'refuse_change_of_events', 'a3b1e80da02496b07cb5b120deb7ca23'),
  ('host column', 'equipment.id', 'uuid not null'),
  ('host column', 'projects.id', 'uuid not null'),
  ('host column', 'users.id', 'uuid not null'),
  ('index', 'consultant_assignments.ix_consultant_assignments_project_id', 'btree (project_id)'),
  ('index', 'consultant_assignments.ix_consultant_assignments_user_id', 'btree (user_id)'),
  ('index', 'consultant_assignments.uq_consultant_assignments_open', 'unique btree (project_id, user_id, consultant_type_id) WHERE (ended_at IS NULL)'),
  ('index', 'consultant_delegations.ix_consultant_delegations_user_id', 'btree (user_id)'),
  ('index', 'consultant_delegations.uq_consultant_delegations_open', 'unique btree (assignment_id, user_id, valid_from, valid_until) WHERE (revoked_at IS NULL)'),
  ('index', 'consultant_types.uq_consultant_types_name', 'unique btree (lower((name)::text))'),
  ('index', 'domain_events.ix_domain_events_project_id', 'btree (project_id, tx, seq)'),
  ('index', 'domain_events.ix_domain_events_resource', 'btree (split_part(subject, ''/''::text, 2))'),
  ('index', 'equipment_approval_decisions.ix_equipment_approval_decisions_submission_id', 'btree (submission_id)'),
  ('index', 'equipment_approval_decisions.uq_equipment_approval_decisions_current', 'unique btree (submission_id, round, consultant_type_id, approver_id) WHERE current'),
  ('index', 'equipment_approval_decisions.uq_equipment_approval_decisions_seat', 'unique btree (submission_id, round, consultant_type_id, COALESCE(on_behalf_of_id, approver_id)) WHERE current'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_history', 'btree (template_id, project_id, id)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_overdue_page', 'btree (project_id, created_at DESC, id DESC, overdue_from) WHERE (overdue_from IS NOT NULL)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_page', 'btree (project_id, created_at DESC, id DESC)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_project_id', 'btree (project_id)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_status', 'btree (status)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_status_page', 'btree (project_id, status, created_at DESC, id DESC)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_template_id', 'btree (template_id)'),
  ('index', 'equipment_approval_submissions.ix_equipment_approval_submissions_unsent', 'btree (created_by_id) WHERE ((status)::text = ANY ((ARRAY[''draft''::character varying, ''revision_requested''::character varying])::text[]))'),
  ('index', 'equipment_profiles.ix_equipment_profiles_page', 'btree (project_id, created_at DESC, equipment_id DESC)'),
  ('index', 'equipment_templates.ix_equipment_templates_category', 'btree (category)'),
  ('index', 'equipment_templates.ix_equipment_templates_name', 'btree (name)'),
  ('index', 'idempotency_keys.ix_idempotency_keys_created_at', 'btree (created_at)'),
  ('index', 'project_members.ix_project_members_user_id', 'btree (user_id)'),
  ('index', 'project_profiles.uq_project_profiles_code', 'unique btree (lower((code)::text))'),
  ('index', 'user_profiles.uq_user_profiles_email', 'unique btree (lower((email)::text))'),
  ('migration', 'lock', 'free'),
  ('primary key', 'consultant_assignments.pk_consultant_assignments', 'PRIMARY KEY (id)'),
  ('primary key', 'consultant_delegations.pk_consultant_delegations', 'PRIMARY KEY (id)'),
  ('primary key', 'consultant_types.pk_consultant_types', 'PRIMARY KEY (id)'),
  ('primary key', 'domain_events.pk_domain_events', 'PRIMARY KEY (tx, seq)'),
  ('primary key', 'equipment_approval_decisions.pk_equipment_approval_decisions', 'PRIMARY KEY (id)'),
  ('primary key', 'equipment_approval_submissions.pk_equipment_approval_submissions', 'PRIMARY KEY (id)'),
  ('primary key', 'equipment_profiles.pk_equipment_profiles', 'PRIMARY KEY (equipment_id)'),
  ('primary key', 'equipment_template_consultants.pk_equipment_template_consultants', 'PRIMARY KEY (id)'),
  ('primary key', 'equipment_template_versions.pk_equipment_template_versions', 'PRIMARY KEY (template_id, number)'),
  ('primary key', 'equipment_templates.pk_equipment_templates', 'PRIMARY KEY (id)'),
  ('primary key', 'idempotency_keys.pk_idempotency_keys', 'PRIMARY KEY (caller_id, route, key)'),
  ('primary key', 'ledger_entries.pk_ledger_entries', 'PRIMARY KEY (number)'),
  ('primary key', 'project_members.pk_project_members', 'PRIMARY KEY (project_id, user_id)'),
  ('primary key', 'project_profiles.pk_project_profiles', 'PRIMARY KEY (project_id)'),
  ('primary key', 'project_requirements.pk_project_requirements', 'PRIMARY KEY (project_id, template_id)'),
  ('primary key', 'submission_numbers.pk_submission_numbers', 'PRIMARY KEY (project_id)'),
  ('primary key', 'submission_rounds.pk_submission_rounds', 'PRIMARY KEY (submission_id, number)'),
  ('primary key', 'user_profiles.pk_user_profiles', 'PRIMARY KEY (user_id)'),
  ('table', 'consultant_assignments', 'ordinary'),
  ('table', 'consultant_delegations', 'ordinary'),
  ('table', 'consultant_types', 'ordinary'),
  ('table', 'domain_events', 'ordinary'),
  ('table', 'equipment_approval_decisions', 'ordinary'),
  ('table', 'equipment_approval_submissions', 'ordinary'),
  ('table', 'equipment_profiles', 'ordinary'),
  ('table', 'equipment_template_consultants', 'ordinary'),
  ('table', 'equipment_template_versions', 'ordinary'),
  ('table', 'equipment_templates', 'ordinary'),
  ('table', 'idempotency_keys', 'ordinary'),
  ('table', 'ledger_entries', 'ordinary'),
  ('table', 'project_members', 'ordinary'),
  ('table', 'project_profiles', 'ordinary'),
  ('table', 'project_requirements', 'ordinary'),
  ('table', 'submission_numbers', 'ordinary'),
  ('table', 'submission_rounds', 'ordinary'),
  ('table', 'user_profiles', 'ordinary'),
  ('tag', 'baseline', 'at tag-baseline'),
  ('trigger', 'domain_events.tr_domain_events_append_only', 'CREATE TRIGGER tr_domain_events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events()'),
  ('trigger', 'ledger_entries.tr_ledger_entries_append_only', 'CREATE TRIGGER tr_ledger_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events()'),
  ('unique key', 'equipment_approval_submissions.uq_equipment_approval_submissions_number', 'UNIQUE (project_id, number)'),
  ('unique key', 'equipment_template_consultants.uq_equipment_template_consultants', 'UNIQUE (template_id, consultant_type_id)'),
  ('unique key', 'ledger_entries.uq_ledger_entries_event', 'UNIQUE (tx, seq)'),
  ('unique key', 'user_profiles.uq_user_profiles_subject', 'UNIQUE (subject)')
  -- expectations end
),
ours AS (
  SELECT c.oid, c.relname, c.relkind, c.relpersistence, c.relrowsecurity
  FROM pg_class c
  JOIN expected e ON e.kind = 'table' AND e.name = c.relname
  WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
),
actual (kind, name, definition) AS (
  SELECT 'host column', host || '.' || a.attname,
    format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
  FROM unnest(ARRAY['users', 'projects', 'equipment']) AS host
  JOIN pg_attribute a ON a.attrelid = to_regclass(host) AND a.attname = 'id' AND NOT a.attisdropped
UNION ALL
  SELECT 'table', o.relname::text,
    CASE o.relkind WHEN 'r' THEN 'ordinary' ELSE 'kind ' || o.relkind::text END
    || CASE o.relpersistence WHEN 'p' THEN '' ELSE ', not logged' END
    || CASE WHEN o.relrowsecurity THEN ', row security' ELSE '' END
  FROM ours o
UNION ALL
  SELECT 'column', o.relname || '.' || a.attname,
    format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attcollation NOT IN (0, t.typcollation) THEN ' collate ' || a.attcollation::regcollation ELSE '' END
    || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
    || CASE WHEN a.attidentity <> '' THEN ' identity' ELSE '' END
    || CASE WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END
    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
  FROM ours o
  JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
UNION ALL
  -- The not-null constraints that newer servers list here are checked with their columns.
  SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique key' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' ELSE 'constraint' END,
    o.relname || '.' || k.conname,
    regexp_replace(pg_get_constraintdef(k.oid), 'REFERENCES ("[^"]+"|\w+)\.', 'REFERENCES ')
    || CASE WHEN EXISTS (SELECT FROM pg_trigger g WHERE g.tgconstraint = k.oid AND g.tgenabled <> 'O') THEN ', switched off' ELSE '' END
  FROM ours o
  JOIN pg_constraint k ON k.conrelid = o.oid AND k.contype NOT IN ('n', 't')
UNION ALL
  SELECT 'index', o.relname || '.' || c.relname,
    CASE WHEN i.indisunique THEN 'unique ' ELSE '' END
    || substring(pg_get_indexdef(i.indexrelid) FROM ' USING (.*)$')
    || CASE WHEN i.indisvalid AND i.indisready THEN '' ELSE ', invalid' END
  FROM ours o
  JOIN pg_index i ON i.indrelid = o.oid
  JOIN pg_class c ON c.oid = i.indexrelid
  WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid)
UNION ALL
  SELECT 'trigger', o.relname || '.' || g.tgname,
    regexp_replace(pg_get_triggerdef(g.oid), ' ON \S+ ', ' ')
    || CASE g.tgenabled WHEN 'O' THEN '' ELSE ', switched off' END
  FROM ours o
  JOIN pg_trigger g ON g.tgrelid = o.oid AND NOT g.tgisinternal
UNION ALL
  SELECT DISTINCT 'function', p.proname::text, md5(p.prosrc)
  FROM ours o
  JOIN pg_trigger g ON g.tgrelid = o.oid AND NOT g.tgisinternal
  JOIN pg_proc p ON p.oid = g.tgfoid
UNION ALL
  SELECT 'changeset', l.id::text, CASE WHEN l.exectype IN ('EXECUTED', 'RERAN', 'MARK_RAN') THEN 'applied' ELSE l.exectype::text END
  FROM databasechangelog l
  WHERE l.author = 'countersign'
UNION ALL
  SELECT 'tag', l.tag::text, 'at ' || l.id
  FROM databasechangelog l
  WHERE l.tag = 'baseline'
UNION ALL
  SELECT 'migration', 'lock', CASE WHEN bool_or(l.locked) THEN 'held' ELSE 'free' END
  FROM databasechangeloglock l
),
compared AS (
  SELECT kind, name, e.definition AS wanted, a.definition AS found, e.definition IS NOT DISTINCT FROM a.definition AS holds
  FROM expected e
  FULL JOIN actual a USING (kind, name)
)
SELECT
  string_agg(
    CASE
      WHEN holds THEN 'ok    ' || kind || ' ' || name || ': ' || wanted
      WHEN found IS NULL THEN 'FAIL  ' || kind || ' ' || name || ': missing, expected ' || wanted
      WHEN wanted IS NULL THEN 'FAIL  ' || kind || ' ' || name || ': not expected, found ' || found
      ELSE 'FAIL  ' || kind || ' ' || name || ': expected ' || wanted || ', found ' || found
    END,
    E'\n'
    ORDER BY array_position(
      ARRAY['host column', 'table', 'column', 'primary key', 'unique key', 'foreign key', 'check', 'constraint', 'index', 'trigger', 'function', 'changeset', 'tag', 'migration'],
      kind), name COLLATE "C") AS report,
  count(*) AS checks,
  count(*) FILTER (WHERE NOT holds) AS failures
FROM compared
-- checks end
\gset
\echo :report
\else
\set checks 1
\set failures 1
\echo 'FAIL  migration history: missing, this database was never migrated'
\endif
\echo :checks checks, :failures failed
SELECT :failures > 0 AS differs
\gset
\if :differs
DO $$ BEGIN RAISE EXCEPTION 'the schema is not the one this release of Countersign expects'; END $$;
\endif
