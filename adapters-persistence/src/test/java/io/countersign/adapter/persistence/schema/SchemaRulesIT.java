package io.countersign.adapter.persistence.schema;

import static io.countersign.adapter.persistence.schema.Schema.execute;
import static io.countersign.adapter.persistence.schema.Schema.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What the database itself refuses, and what it deletes along, with one row in every table. */
class SchemaRulesIT {

    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CHECK_VIOLATION = "23514";
    /** Columns that a check only allows together are set together, so that the key is what refuses. */
    private static final Map<String, String> TOGETHER = Map.of("carried_from_id", ", carried_from_round = 1",
            "revoked_by_id", ", revoked_at = now()");
    private static final TestDatabase DATABASE = TestDatabase.create();

    /**
     * Ids are the table's own digit: 1 user, 2 project, 3 equipment, 4 type, 5 template, 6 submission, 7 decision, 8 assignment,
     * 9 delegation.
     */
    private static final String ONE_ROW_EACH = """
            INSERT INTO users (id) VALUES (id(1)), (id(11));
            INSERT INTO projects (id) VALUES (id(2)), (id(12));
            INSERT INTO equipment (id) VALUES (id(3));
            INSERT INTO user_profiles (user_id, subject, email, name) VALUES (id(1), 's', 'Ruth@example.org', 'Ruth');
            INSERT INTO project_profiles (project_id, name, code) VALUES (id(2), 'Bridge', 'B-1');
            INSERT INTO submission_numbers (project_id) VALUES (id(2));
            INSERT INTO project_members (project_id, user_id, role) VALUES (id(2), id(1), 'manager');
            INSERT INTO consultant_types (id, name) VALUES (id(4), 'Plumbing');
            INSERT INTO consultant_assignments (id, project_id, user_id, consultant_type_id, valid_from, valid_until)
              VALUES (id(8), id(2), id(1), id(4), '2025-01-01', '2025-12-31');
            INSERT INTO consultant_delegations (id, assignment_id, user_id, valid_from, valid_until, created_by_id)
              VALUES (id(9), id(8), id(11), '2025-08-01', '2025-08-31', id(1));
            INSERT INTO equipment_templates (id, name, created_by_id) VALUES (id(5), 'Pump', id(1));
            INSERT INTO equipment_template_consultants (template_id, consultant_type_id) VALUES (id(5), id(4));
            INSERT INTO equipment_template_versions (template_id, number, content, content_digest)
              VALUES (id(5), 1, '{}', 'd');
            INSERT INTO equipment_approval_submissions (id, project_id, template_id, status, number)
              VALUES (id(6), id(2), id(5), 'in_review', 1);
            INSERT INTO submission_rounds (submission_id, number, content, content_digest) VALUES (id(6), 1, '{}', 'd');
            INSERT INTO equipment_approval_decisions (id, submission_id, approver_id, decision, round, consultant_type_id)
              VALUES (id(7), id(6), id(1), 'approved', 1, id(4));
            INSERT INTO equipment_profiles (equipment_id, project_id, name) VALUES (id(3), id(2), 'P-1');
            INSERT INTO project_requirements (project_id, template_id) VALUES (id(2), id(5));
            INSERT INTO idempotency_keys (caller_id, route, key, fingerprint) VALUES (id(1), 'r', 'k', 'f');
            INSERT INTO domain_events (type, subject, actor_id, data) VALUES ('t', 's', id(1), '{}');
            INSERT INTO ledger_entries (number, tx, seq, content, hash) SELECT 1, tx, seq, '{}', 'h' FROM domain_events;
            """;

    private Connection connection;

    @BeforeEach
    void putOneRowIntoEveryTable() throws SQLException {
        connection = DATABASE.connect();
        connection.setAutoCommit(false);
        execute(connection, """
                CREATE FUNCTION pg_temp.id(n integer) RETURNS uuid
                RETURN ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid
                """);
        execute(connection, sql(ONE_ROW_EACH));
    }

    @AfterEach
    void forgetThem() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void hasARowInEveryTable() throws SQLException {
        for (String table : query(connection, """
                SELECT tablename FROM pg_tables WHERE schemaname = current_schema()
                """)) {
            assertThat(query(connection, "SELECT count(*) > 0 FROM " + table)).as(table).containsExactly("t");
        }
    }

    @Test
    void refusesAnUnknownParentInEveryForeignKey() throws SQLException {
        List<String> keys = query(connection,
                """
                        SELECT conrelid::regclass || ' ' || conname || ' ' ||
                          (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[cardinality(conkey)])
                        FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
                        """);
        assertThat(keys).hasSizeGreaterThan(35);
        for (String key : keys) {
            String[] parts = key.split(" ");
            String unknown = parts[2].equals("template_version") ? "999" : "gen_random_uuid()";
            String together = TOGETHER.getOrDefault(parts[2], "");
            assertRefused(FOREIGN_KEY_VIOLATION, parts[1],
                    "UPDATE " + parts[0] + " SET " + parts[2] + " = " + unknown + together);
        }
    }

    @Test
    void refusesARowWithAnUnknownParent() throws SQLException {
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_submissions_project_id",
                "INSERT INTO equipment_approval_submissions (project_id, status) VALUES (id(99), 'draft')");
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_decisions_submission_id",
                "INSERT INTO equipment_approval_decisions (submission_id, decision) VALUES (id(99), 'approved')");
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_submissions_template_version", """
                INSERT INTO equipment_approval_submissions (project_id, status, template_id, template_version)
                VALUES (id(2), 'draft', id(5), 2)""");
    }

    @Test
    void acceptsRowsWithoutTheParentsThatAreOptional() {
        assertThatCode(() -> execute(connection,
                sql("""
                        INSERT INTO equipment_templates (name, created_by_id) VALUES ('Fan', NULL);
                        INSERT INTO equipment_approval_submissions (project_id, template_id, equipment_id, submitted_by_id, status)
                          VALUES (id(2), NULL, NULL, NULL, 'draft');
                        INSERT INTO equipment_approval_decisions (submission_id, approver_id, decision) VALUES (id(6), NULL, 'recused');
                        """)))
                .doesNotThrowAnyException();
    }

    @Test
    void deletesWhatHangsOnAProjectWithIt() throws SQLException {
        execute(connection, sql("DELETE FROM projects WHERE id = id(2)"));

        for (String table : List.of("project_profiles", "submission_numbers", "project_members",
                "consultant_assignments", "consultant_delegations", "equipment_approval_submissions",
                "submission_rounds",
                "equipment_approval_decisions", "equipment_profiles", "project_requirements")) {
            assertThat(query(connection, "SELECT count(*) FROM " + table)).as(table).containsExactly("0");
        }
        assertThat(query(connection, "SELECT count(*) FROM equipment_templates")).containsExactly("1");
        assertThat(query(connection, "SELECT count(*) FROM equipment")).containsExactly("1");
    }

    @Test
    void deletesRoundsAndDecisionsWithTheirSubmission() throws SQLException {
        execute(connection, sql("DELETE FROM equipment_approval_submissions WHERE id = id(6)"));

        assertThat(query(connection, """
                SELECT (SELECT count(*) FROM submission_rounds) + (SELECT count(*) FROM equipment_approval_decisions)
                """)).containsExactly("0");
    }

    @Test
    void deletesTheConsultantListWithItsTemplateOrItsType() throws SQLException {
        execute(connection, sql("""
                INSERT INTO equipment_templates (id, name) VALUES (id(15), 'Fan');
                INSERT INTO consultant_types (id, name) VALUES (id(14), 'HVAC');
                INSERT INTO equipment_template_consultants (template_id, consultant_type_id)
                  VALUES (id(15), id(4)), (id(5), id(14));
                DELETE FROM equipment_templates WHERE id = id(15);
                DELETE FROM consultant_types WHERE id = id(14);
                """));

        assertThat(query(connection, "SELECT count(*) FROM equipment_template_consultants")).containsExactly("1");
    }

    @Test
    void keepsWhatAnotherRowStillNames() throws SQLException {
        assertRefused(FOREIGN_KEY_VIOLATION, null, "DELETE FROM users WHERE id = id(1)");
        assertRefused(FOREIGN_KEY_VIOLATION, null, "DELETE FROM equipment_templates WHERE id = id(5)");
        assertRefused(FOREIGN_KEY_VIOLATION, null, "DELETE FROM consultant_types WHERE id = id(4)");
        execute(connection, sql("DELETE FROM consultant_assignments"));
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_decisions_consultant_type_id",
                "DELETE FROM consultant_types WHERE id = id(4)");
        execute(connection,
                sql("UPDATE equipment_approval_submissions SET template_version = 1, equipment_id = id(3)"));
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_submissions_template_version",
                "DELETE FROM equipment_template_versions");
        assertRefused(FOREIGN_KEY_VIOLATION, "fk_equipment_approval_submissions_equipment_id", "DELETE FROM equipment");
    }

    @Test
    void refusesWordsItDoesNotKnow() throws SQLException {
        assertRefused(CHECK_VIOLATION, "ck_project_members_role", "UPDATE project_members SET role = 'owner'");
        assertRefused(CHECK_VIOLATION, "ck_equipment_approval_submissions_status",
                "UPDATE equipment_approval_submissions SET status = 'Draft'");
        assertRefused(CHECK_VIOLATION, "ck_equipment_approval_submissions_basis",
                "UPDATE equipment_approval_submissions SET basis = ''");
        assertRefused(CHECK_VIOLATION, "ck_submission_rounds_outcome",
                "UPDATE submission_rounds SET outcome = 'pending'");
        assertRefused(CHECK_VIOLATION, "ck_equipment_approval_decisions_decision",
                "UPDATE equipment_approval_decisions SET decision = 'yes'");
        assertRefused(CHECK_VIOLATION, "ck_consultant_assignments_validity",
                "UPDATE consultant_assignments SET valid_from = '2026-01-01'");
        assertRefused(CHECK_VIOLATION, "ck_consultant_delegations_validity",
                "UPDATE consultant_delegations SET valid_from = '2026-01-01'");
        assertRefused(CHECK_VIOLATION, "ck_consultant_delegations_revocation",
                "UPDATE consultant_delegations SET revoked_at = now()");
    }

    @Test
    void acceptsEveryWordOfTheDomain() throws SQLException {
        accepts("project_members", "role", "manager", "contractor", "viewer");
        accepts("equipment_approval_submissions", "status", "draft", "in_review", "revision_requested", "approved",
                "approved_as_noted", "rejected", "withdrawn", "void");
        accepts("equipment_approval_submissions", "basis", "rule", "overridden");
        accepts("submission_rounds", "outcome", "approved", "approved_as_noted", "revision_requested", "rejected",
                "withdrawn", "recalled", "void");
        accepts("equipment_approval_decisions", "decision", "approved", "approved_as_noted", "revision_requested",
                "rejected", "recused");
    }

    @Test
    void acceptsAnAssignmentThatIsOpenAtEitherEnd() throws SQLException {
        execute(connection, "UPDATE consultant_assignments SET valid_from = NULL");
        execute(connection, "UPDATE consultant_assignments SET valid_from = '2030-01-01', valid_until = NULL");
        execute(connection, "UPDATE consultant_assignments SET valid_until = '2030-01-01'");
    }

    @Test
    void refusesTheSameNameInOtherLetters() throws SQLException {
        assertRefused(UNIQUE_VIOLATION, "uq_user_profiles_email",
                "INSERT INTO user_profiles (user_id, email, name) VALUES (id(11), 'ruth@EXAMPLE.org', 'R')");
        assertRefused(UNIQUE_VIOLATION, "uq_user_profiles_subject",
                "INSERT INTO user_profiles (user_id, subject, name) VALUES (id(11), 's', 'R')");
        assertRefused(UNIQUE_VIOLATION, "uq_project_profiles_code",
                "INSERT INTO project_profiles (project_id, code, name) VALUES (id(12), 'b-1', 'B')");
        assertRefused(UNIQUE_VIOLATION, "uq_consultant_types_name",
                "INSERT INTO consultant_types (name) VALUES ('PLUMBING')");
        assertRefused(UNIQUE_VIOLATION, "uq_equipment_template_consultants",
                "INSERT INTO equipment_template_consultants (template_id, consultant_type_id) VALUES (id(5), id(4))");
    }

    @Test
    void letsOneAssignmentBeOpenAndKeepsThoseThatEnded() throws SQLException {
        String again = "INSERT INTO consultant_assignments (project_id, user_id, consultant_type_id) VALUES (id(2), id(1), id(4))";
        assertRefused(UNIQUE_VIOLATION, "uq_consultant_assignments_open", again);

        execute(connection, "UPDATE consultant_assignments SET ended_at = now()");
        execute(connection, sql(again));
        assertThat(query(connection, "SELECT count(*) FROM consultant_assignments")).containsExactly("2");
    }

    @Test
    void letsTheSameDelegationBeMadeAgainOnceItWasRevoked() throws SQLException {
        String again = """
                INSERT INTO consultant_delegations (id, assignment_id, user_id, valid_from, valid_until, created_by_id)
                VALUES (id(19), id(8), id(11), '2025-08-01', '2025-08-31', id(1))""";
        assertRefused(UNIQUE_VIOLATION, "uq_consultant_delegations_open", again);

        execute(connection, sql("UPDATE consultant_delegations SET revoked_at = now(), revoked_by_id = id(1)"));
        execute(connection, sql(again));
        assertThat(query(connection, "SELECT count(*) FROM consultant_delegations")).containsExactly("2");
    }

    @Test
    void letsOneVoteStandOnASeatWhoeverCastIt() throws SQLException {
        assertRefused(UNIQUE_VIOLATION, "uq_equipment_approval_decisions_seat", """
                INSERT INTO equipment_approval_decisions
                  (submission_id, approver_id, on_behalf_of_id, decision, round, consultant_type_id)
                VALUES (id(6), id(11), id(1), 'rejected', 1, id(4))""");
    }

    @Test
    void letsOneVoteStandAndKeepsThoseThatWereSuperseded() throws SQLException {
        String again = """
                INSERT INTO equipment_approval_decisions (submission_id, approver_id, decision, round, consultant_type_id)
                VALUES (id(6), id(1), 'rejected', 1, id(4))""";
        assertRefused(UNIQUE_VIOLATION, "uq_equipment_approval_decisions_current", again);

        execute(connection, "UPDATE equipment_approval_decisions SET current = false");
        execute(connection, sql(again));
        assertThat(query(connection, "SELECT count(*) FROM equipment_approval_decisions")).containsExactly("2");
    }

    @Test
    void numbersSubmissionsOncePerProject() throws SQLException {
        assertRefused(UNIQUE_VIOLATION, "uq_equipment_approval_submissions_number",
                "INSERT INTO equipment_approval_submissions (project_id, status, number) VALUES (id(2), 'draft', 1)");
        execute(connection, sql("""
                INSERT INTO equipment_approval_submissions (project_id, status, number)
                VALUES (id(12), 'draft', 1), (id(2), 'draft', 2), (id(2), 'draft', NULL), (id(2), 'draft', NULL)"""));
    }

    @Test
    void namesEveryConstraintAndIndexAfterItsTable() throws SQLException {
        assertThat(query(connection,
                """
                        SELECT conrelid::regclass || ' ' || conname FROM pg_constraint
                        WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'
                        AND conrelid::regclass::text NOT LIKE 'databasechangelog%'
                        AND conname !~ ('^' || CASE contype WHEN 'p' THEN 'pk' WHEN 'f' THEN 'fk' WHEN 'u' THEN 'uq' WHEN 'c' THEN 'ck' END
                          || '_' || conrelid::regclass || '(_|$)')
                        UNION ALL
                        SELECT tablename || ' ' || indexname FROM pg_indexes
                        WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'
                        AND indexname !~ ('^(pk|ix|uq)_' || tablename || '(_|$)')
                        """))
                .isEmpty();
    }

    private void accepts(String table, String column, String... words) throws SQLException {
        for (String word : words) {
            execute(connection, "UPDATE " + table + " SET " + column + " = '" + word + "'");
        }
    }

    private void assertRefused(String state, @org.jspecify.annotations.Nullable String constraint, String statement)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute(connection, sql(statement));
            throw new AssertionError("accepted: " + statement);
        } catch (PSQLException refusal) {
            assertThat(refusal.getSQLState()).as(statement + ": " + refusal.getMessage()).isEqualTo(state);
            if (constraint != null) {
                assertThat(refusal.getServerErrorMessage().getConstraint()).as(statement).isEqualTo(constraint);
            }
        } finally {
            connection.rollback(before);
        }
    }

    private static String sql(String text) {
        return text.replaceAll("\\bid\\((\\d+)\\)", "pg_temp.id($1)");
    }
}
