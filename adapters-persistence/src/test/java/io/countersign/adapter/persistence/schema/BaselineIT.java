package io.countersign.adapter.persistence.schema;

import static io.countersign.adapter.persistence.schema.Schema.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The migration "add equipment templates", as it was agreed. */
class BaselineIT {

    private static final int HOST_CHANGESETS = 3;
    private static final int OWN_CHANGESETS = 5 + 6 + 1;

    private static final String TABLES = """
            SELECT tablename FROM pg_tables WHERE schemaname = current_schema()
            AND tablename NOT LIKE 'databasechangelog%' ORDER BY tablename
            """;
    private static final String COLUMNS = """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
            AND (c.relname LIKE 'equipment\\_%' OR c.relname = 'consultant_types')
            """;
    private static final String FOREIGN_KEYS = """
            SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'
            """;
    private static final String INDEXES = """
            SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()
            AND indexname NOT LIKE 'pk\\_%' AND tablename NOT LIKE 'databasechangelog%'
            """;

    private static final TestDatabase BASELINE = TestDatabase.createEmpty();

    private final TestDatabase database = BASELINE.copy();

    @BeforeAll
    static void goToTheBaseline() throws SQLException {
        Schema.updateToTag(BASELINE, "baseline");
    }

    @Test
    void makesExactlyTheAgreedColumns() throws SQLException {
        assertThat(query(database, COLUMNS)).containsExactlyInAnyOrder(
                "consultant_types.id uuid not null default gen_random_uuid()",
                "consultant_types.name character varying(100) not null", //
                "consultant_types.description text",
                "consultant_types.created_at timestamp without time zone default now()",

                "equipment_templates.id uuid not null default gen_random_uuid()",
                "equipment_templates.name character varying(255) not null",
                "equipment_templates.category character varying(100)", //
                "equipment_templates.description text", //
                "equipment_templates.specifications jsonb", //
                "equipment_templates.is_active boolean",
                "equipment_templates.created_at timestamp without time zone default now()",
                "equipment_templates.updated_at timestamp without time zone default now()",
                "equipment_templates.created_by_id uuid",

                "equipment_template_consultants.id uuid not null default gen_random_uuid()",
                "equipment_template_consultants.template_id uuid not null",
                "equipment_template_consultants.consultant_type_id uuid not null",
                "equipment_template_consultants.created_at timestamp without time zone default now()",

                "equipment_approval_submissions.id uuid not null default gen_random_uuid()",
                "equipment_approval_submissions.project_id uuid not null",
                "equipment_approval_submissions.template_id uuid", //
                "equipment_approval_submissions.equipment_id uuid",
                "equipment_approval_submissions.status character varying(50) not null",
                "equipment_approval_submissions.submitted_at timestamp without time zone default now()",
                "equipment_approval_submissions.submitted_by_id uuid",
                "equipment_approval_submissions.created_at timestamp without time zone default now()",
                "equipment_approval_submissions.updated_at timestamp without time zone default now()",

                "equipment_approval_decisions.id uuid not null default gen_random_uuid()",
                "equipment_approval_decisions.submission_id uuid not null",
                "equipment_approval_decisions.approver_id uuid",
                "equipment_approval_decisions.decision character varying(50) not null",
                "equipment_approval_decisions.comments text",
                "equipment_approval_decisions.decided_at timestamp without time zone default now()",
                "equipment_approval_decisions.created_at timestamp without time zone default now()");
    }

    @Test
    void makesFiveTablesOfFourNineFourNineAndSevenColumns() throws SQLException {
        assertThat(query(database, """
                SELECT table_name || ' ' || count(*) FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name NOT LIKE 'databasechangelog%'
                AND table_name NOT IN ('users', 'projects', 'equipment') GROUP BY table_name
                """)).containsExactlyInAnyOrder("consultant_types 4", "equipment_templates 9",
                "equipment_template_consultants 4", "equipment_approval_submissions 9",
                "equipment_approval_decisions 7");
    }

    @Test
    void makesNineForeignKeysOfWhichFourCascade() throws SQLException {
        List<String> keys = query(database, FOREIGN_KEYS);

        assertThat(keys).hasSize(9);
        assertThat(keys.stream().filter(key -> key.endsWith("ON DELETE CASCADE"))).containsExactlyInAnyOrder(
                "equipment_template_consultants FOREIGN KEY (template_id) REFERENCES equipment_templates(id) ON DELETE CASCADE",
                "equipment_template_consultants FOREIGN KEY (consultant_type_id) REFERENCES consultant_types(id) ON DELETE CASCADE",
                "equipment_approval_submissions FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE",
                "equipment_approval_decisions FOREIGN KEY (submission_id) REFERENCES equipment_approval_submissions(id) ON DELETE CASCADE");
    }

    @Test
    void makesSixIndexes() throws SQLException {
        assertThat(query(database, INDEXES)).containsExactlyInAnyOrder("ix_equipment_templates_name",
                "ix_equipment_templates_category", "ix_equipment_approval_submissions_project_id",
                "ix_equipment_approval_submissions_template_id", "ix_equipment_approval_submissions_status",
                "ix_equipment_approval_decisions_submission_id");
    }

    @Test
    void takesBackJustItsOwnFiveTables() throws SQLException {
        Schema.rollbackCount(database, OWN_CHANGESETS);

        assertThat(query(database, TABLES)).containsExactly("equipment", "projects", "users");
        assertThat(query(database, FOREIGN_KEYS)).isEmpty();
        assertThat(query(database, INDEXES)).isEmpty();
    }

    @Test
    void leavesTheHostTablesEvenWhenTheirChangesetsAreTakenBack() throws SQLException {
        Schema.execute(database, "INSERT INTO users DEFAULT VALUES");

        Schema.rollbackCount(database, OWN_CHANGESETS + HOST_CHANGESETS);

        assertThat(query(database, TABLES)).containsExactly("equipment", "projects", "users");
        assertThat(query(database, "SELECT count(*) FROM users")).containsExactly("1");
        assertThat(query(database, "SELECT count(*) FROM databasechangelog")).containsExactly("0");
    }

    @Test
    void goesUpDownAndUpAgain() throws SQLException {
        List<String> once = snapshot();
        Schema.rollbackCount(database, OWN_CHANGESETS + HOST_CHANGESETS);
        Schema.updateToTag(database, "baseline");

        assertThat(snapshot()).isEqualTo(once);
    }

    @Test
    void isWhatTheLaterChangesetsComeBackTo() throws SQLException {
        List<String> baseline = snapshot();
        database.migrate();
        List<String> latest = snapshot();

        // Liquibase takes the changeset that set the tag back as well.
        Schema.rollbackToTag(database, "baseline");
        Schema.updateToTag(database, "baseline");
        assertThat(snapshot()).isEqualTo(baseline);

        database.migrate();
        assertThat(snapshot()).isEqualTo(latest).hasSizeGreaterThan(baseline.size());
    }

    @Test
    void isReachedFromTheLatestAllTheWayDownAndUp() throws SQLException {
        List<String> baseline = snapshot();
        database.migrate();
        int applied = Integer.parseInt(query(database, "SELECT count(*) FROM databasechangelog").getFirst());
        Schema.rollbackCount(database, applied);
        assertThat(query(database, TABLES)).containsExactly("equipment", "projects", "users");

        Schema.updateToTag(database, "baseline");
        assertThat(snapshot()).isEqualTo(baseline);
    }

    private List<String> snapshot() throws SQLException {
        try (Connection connection = database.connect()) {
            return Schema.actual(connection);
        }
    }
}
