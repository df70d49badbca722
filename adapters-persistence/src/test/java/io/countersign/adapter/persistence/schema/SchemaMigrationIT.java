package io.countersign.adapter.persistence.schema;

import static io.countersign.adapter.persistence.schema.Schema.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SchemaMigrationIT {

    private static final String HOST = """
            SET TIME ZONE 'Asia/Jerusalem';
            CREATE TABLE users (id uuid CONSTRAINT users_key PRIMARY KEY, email text UNIQUE, joined date);
            CREATE TABLE projects (key bigserial PRIMARY KEY, id uuid NOT NULL UNIQUE, title text, owner uuid REFERENCES users);
            CREATE INDEX projects_by_title ON projects (title);
            CREATE TABLE equipment (id uuid PRIMARY KEY, created_at timestamptz, tag varchar(20) CHECK (tag <> ''));
            INSERT INTO users VALUES ('00000000-0000-0000-0000-000000000001', 'רות@example.org', '2019-02-03');
            INSERT INTO projects (id, title, owner) VALUES
              ('00000000-0000-0000-0000-000000000002', 'גשר', '00000000-0000-0000-0000-000000000001');
            INSERT INTO equipment VALUES ('00000000-0000-0000-0000-000000000003', '2020-01-01T00:00:00Z', 'P-1');
            """;

    private final TestDatabase database = TestDatabase.createEmpty();

    @Test
    void leavesHostTablesAsTheyAre() throws SQLException {
        Schema.execute(database, HOST);
        List<String> before = host();

        database.migrate();

        assertThat(host()).isEqualTo(before).hasSizeGreaterThan(15);
        assertThat(query(database, "SELECT id FROM databasechangelog WHERE exectype = 'MARK_RAN'"))
                .containsExactlyInAnyOrder("host-users", "host-projects", "host-equipment");
        Schema.rollbackCount(database, 3 + Integer.parseInt(query(database, """
                SELECT count(*) FROM databasechangelog WHERE exectype = 'EXECUTED'""").getFirst()));
        assertThat(host()).isEqualTo(before);
    }

    @Test
    void satisfiesTheVerifierOnTopOfHostTables() throws SQLException {
        Schema.execute(database, HOST);
        database.migrate();

        List<String> lines = new ArrayList<>();
        try (var connection = database.connect()) {
            assertThat(new SchemaVerifier().verify(connection, lines::add).holds()).as(String.join("\n", lines))
                    .isTrue();
        }
    }

    @Test
    void keepsTheRowsOfTheBaselineAndReadsTheirTimesAsUtc() throws SQLException {
        Schema.execute(database, HOST);
        Schema.updateToTag(database, "baseline");
        Schema.execute(database, """
                INSERT INTO consultant_types (id, name) VALUES ('00000000-0000-0000-0000-000000000004', 'Plumbing');
                INSERT INTO equipment_templates (id, name, specifications, updated_at)
                  VALUES ('00000000-0000-0000-0000-000000000005', 'Pump', '{"a": [1]}', NULL);
                INSERT INTO equipment_template_consultants (template_id, consultant_type_id)
                  VALUES ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000004');
                INSERT INTO equipment_approval_submissions (id, project_id, template_id, status, created_at)
                  VALUES ('00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000002',
                  '00000000-0000-0000-0000-000000000005', 'in_review', '2024-07-01 10:00:00.123456');
                INSERT INTO equipment_approval_decisions (submission_id, decision, decided_at)
                  VALUES ('00000000-0000-0000-0000-000000000006', 'approved', '2024-01-01 00:30:00'),
                  ('00000000-0000-0000-0000-000000000006', 'rejected', '2024-01-01 00:30:00');
                ALTER DATABASE %s SET timezone = 'Asia/Jerusalem';
                """.formatted(database.database()));

        database.migrate();

        assertThat(query(database,
                """
                        SELECT concat_ws('|', created_at AT TIME ZONE 'UTC', status, number, content, author_ids, round, version)
                        FROM equipment_approval_submissions
                        """))
                .containsExactly("2024-07-01 10:00:00.123456|in_review|{}|{}|0|0");
        assertThat(query(database, """
                SELECT concat_ws('|', decided_at AT TIME ZONE 'UTC', decision, current, accepted_deviations)
                FROM equipment_approval_decisions
                """)).containsExactlyInAnyOrder("2024-01-01 00:30:00|approved|t|[]",
                "2024-01-01 00:30:00|rejected|t|[]");
        assertThat(query(database, """
                SELECT concat_ws('|', specifications, updated_at, labels, required_documents, latest_version)
                FROM equipment_templates
                """)).containsExactly("{\"a\": [1]}|{}|[]|0");
        assertThat(query(database, "SELECT position FROM equipment_template_consultants")).containsExactly("0");
    }

    @Test
    void tellsEachChangesetAndHowManyThereWere() throws SQLException {
        List<String> progress = new ArrayList<>();
        int applied = migration().toLatest(progress::add);

        assertThat(progress).hasSize(applied).contains("applied  host-users", "applied  tag-baseline",
                "applied  project-requirements");
        assertThat(migration().toLatest(line -> {
            throw new AssertionError("nothing was left to apply: " + line);
        })).isZero();
    }

    @Test
    void letsSeveralProcessesMigrateAtOnce() throws Exception {
        Callable<Integer> toLatest = () -> migration().toLatest(line -> {
        });
        List<Integer> applied = new ArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> one : processes.invokeAll(List.of(toLatest, toLatest, toLatest))) {
                applied.add(one.get());
            }
        }

        assertThat(applied).containsExactlyInAnyOrder(0, 0, migrationSize());
    }

    @Test
    void saysThatItWaitsForAnotherProcess() throws Exception {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (ExecutorService processes = Executors.newFixedThreadPool(1)) {
            Future<Integer> second;
            try (Connection first = database.connect()) {
                SchemaMigration.waitForOurTurn(first, progress::add);
                assertThat(progress).isEmpty();
                second = processes.submit(() -> migration().toLatest(progress::add));
                while (progress.isEmpty()) {
                    assertThat(second.isDone()).isFalse();
                    Schema.execute(first, "SELECT pg_sleep(0.1)");
                }
                assertThat(progress).containsExactly("waiting  another process is migrating this database");
                assertThat(query(first, "SELECT to_regclass('databasechangelog') IS NULL")).containsExactly("t");
            }
            assertThat(second.get()).isEqualTo(migrationSize());
        }
    }

    @Test
    void writesNothingToTheStandardStreams() throws SQLException {
        var written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (var stream = new PrintStream(written, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            database.migrate();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void refusesAChangesetThatWasAlteredAfterwards() throws SQLException {
        database.migrate();
        Schema.execute(database,
                "UPDATE databasechangelog SET md5sum = '9:00000000000000000000000000000000' WHERE id = 'user-profiles'");

        assertThatThrownBy(database::migrate).isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("user-profiles");
    }

    @Test
    void stopsAtAChangesetThatFailsAndKeepsThoseBefore() throws SQLException {
        Schema.execute(database, "CREATE TABLE project_members (something text)");

        assertThatThrownBy(database::migrate).isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("project_members");
        assertThat(query(database, "SELECT id FROM databasechangelog ORDER BY orderexecuted DESC LIMIT 1"))
                .containsExactly("submission-numbers");
        Schema.execute(database, "DROP TABLE project_members");
        assertThat(migration().toLatest(line -> {
        })).isPositive();
    }

    @Test
    void refusesStatusesItDoesNotKnowAndLosesNoRow() throws SQLException {
        Schema.updateToTag(database, "baseline");
        Schema.execute(database, """
                WITH project AS (INSERT INTO projects DEFAULT VALUES RETURNING id)
                INSERT INTO equipment_approval_submissions (project_id, status) SELECT id, 'somewhere else' FROM project
                """);

        assertThatThrownBy(database::migrate).isInstanceOf(SchemaMigrationException.class)
                .hasMessageContaining("ck_equipment_approval_submissions_status");
        assertThat(query(database, "SELECT status FROM equipment_approval_submissions"))
                .containsExactly("somewhere else");
    }

    @Test
    void replacesAConcurrentIndexThatWasInterrupted() throws SQLException {
        database.migrate();
        Schema.execute(database, """
                UPDATE pg_index SET indisvalid = false
                WHERE indexrelid = 'ix_equipment_approval_submissions_page'::regclass;
                DELETE FROM databasechangelog WHERE id = 'equipment-approval-submissions-page'
                """);

        database.migrate();

        assertThat(query(database, """
                SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_equipment_approval_submissions_page'::regclass
                """)).containsExactly("t");
    }

    @Test
    void saysThatADatabaseCannotBeReached() {
        var nowhere = new SchemaMigration("jdbc:postgresql://127.0.0.1:1/nowhere", "nobody", null);

        assertThatThrownBy(() -> nowhere.toLatest(line -> {
        })).isInstanceOf(SQLException.class);
    }

    private SchemaMigration migration() {
        return new SchemaMigration(database.jdbcUrl(), database.user(), database.password());
    }

    private int migrationSize() throws SQLException {
        return Integer.parseInt(query(database, "SELECT count(*) FROM databasechangelog").getFirst());
    }

    private List<String> host() throws SQLException {
        return query(database,
                """
                        SELECT concat_ws('|', table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, ordinal_position)
                        FROM information_schema.columns WHERE table_name IN ('users', 'projects', 'equipment') AND table_schema = current_schema()
                        UNION ALL
                        SELECT conrelid::regclass || '|' || conname || '|' || pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE conrelid IN ('users'::regclass, 'projects'::regclass, 'equipment'::regclass)
                        UNION ALL
                        SELECT indexdef FROM pg_indexes WHERE tablename IN ('users', 'projects', 'equipment') AND schemaname = current_schema()
                        UNION ALL SELECT users::text || xmin FROM users
                        UNION ALL SELECT projects::text || xmin FROM projects
                        UNION ALL SELECT equipment::text || xmin FROM equipment
                        ORDER BY 1
                        """);
    }
}
