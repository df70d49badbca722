package io.countersign.adapter.persistence.schema;

import static io.countersign.adapter.persistence.schema.Schema.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SchemaVerifierIT {

    private final SchemaVerifier verifier = new SchemaVerifier();
    private final List<String> lines = new ArrayList<>();

    /** One way to break the schema, and the check that must notice. */
    private record Mutation(String kind, String sql, String noticedBy) {}

    @Test
    void passesOnAFreshDatabase() throws SQLException {
        try (Connection connection = TestDatabase.create().connect()) {
            SchemaReport report = verifier.verify(connection, lines::add);

            assertThat(lines).hasSize(report.checks()).allMatch(line -> line.startsWith("ok    "));
            assertThat(report.holds()).isTrue();
            assertThat(report.checks()).isGreaterThan(250);
        }
    }

    @Test
    void failsOnADatabaseThatWasNeverMigrated() throws SQLException {
        try (Connection connection = TestDatabase.createEmpty().connect()) {
            assertThat(verifier.verify(connection, lines::add)).isEqualTo(new SchemaReport(1, 1));
            assertThat(lines).singleElement().asString().startsWith("FAIL  ");
        }
    }

    @Test
    void failsOnADatabaseThatStoppedAtTheBaseline() throws SQLException {
        TestDatabase database = TestDatabase.createEmpty();
        Schema.updateToTag(database, "baseline");
        try (Connection connection = database.connect()) {
            assertThat(verifier.verify(connection, lines::add).holds()).isFalse();
            assertThat(lines).contains("FAIL  changeset user-profiles: missing, expected applied",
                    "FAIL  table user_profiles: missing, expected ordinary",
                    "ok    changeset equipment-templates: applied", "ok    tag baseline: at tag-baseline");
        }
    }

    @Test
    void leavesTheDatabaseAndTheTransactionAsTheyAre() throws SQLException {
        try (Connection connection = TestDatabase.create().connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);

            assertThat(verifier.verify(connection, lines::add).holds()).isTrue();
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    @Test
    void looksAtTheCurrentSchemaOnly() throws SQLException {
        TestDatabase database = TestDatabase.create();
        Schema.execute(database, """
                CREATE SCHEMA other;
                CREATE TABLE other.consultant_types (surplus integer);
                CREATE TABLE unknown_to_us (id integer)
                """);
        try (Connection connection = database.connect()) {
            assertThat(verifier.verify(connection, lines::add).holds()).isTrue();
            Schema.execute(connection, "SET search_path = other");
            assertThat(verifier.verify(connection, lines::add).holds()).isFalse();
        }
    }

    @Test
    void noticesEverySingleChange() throws SQLException, IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> unnoticed = new ArrayList<>();
        try (Connection connection = TestDatabase.create().connect()) {
            List<Mutation> mutations = mutations(connection);
            connection.setAutoCommit(false);
            for (Mutation mutation : mutations) {
                counts.merge(mutation.kind(), 1, Integer::sum);
                Savepoint before = connection.setSavepoint();
                Schema.execute(connection, mutation.sql());
                List<String> found = new ArrayList<>();
                SchemaReport report = verifier.verify(connection, found::add);
                connection.rollback(before);
                connection.releaseSavepoint(before);
                if (report.holds()
                        || found.stream().noneMatch(line -> line.startsWith("FAIL  " + mutation.noticedBy()))) {
                    unnoticed.add(mutation.kind() + ": " + mutation.sql());
                }
            }
            assertThat(verifier.verify(connection, lines::add).holds()).as("all mutations were taken back").isTrue();
        }

        assertThat(unnoticed).isEmpty();
        assertThat(counts).hasSizeGreaterThanOrEqualTo(40);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(900);
    }

    @Test
    void isAPlainScriptForPsql() throws Exception {
        assumeThat(psqlAnswers()).as("psql is installed").isTrue();
        TestDatabase database = TestDatabase.create();
        try (Connection connection = database.connect()) {
            verifier.verify(connection, lines::add);
        }

        assertThat(psql(database, 0)).containsAll(lines).contains(lines.size() + " checks, 0 failed");
        Schema.execute(database, "DROP INDEX ix_equipment_templates_name");
        assertThat(psql(database, 3)).contains(
                "FAIL  index equipment_templates.ix_equipment_templates_name: missing, expected btree (name)",
                lines.size() + " checks, 1 failed");
        assertThat(psql(TestDatabase.createEmpty(), 3)).contains("1 checks, 1 failed");
    }

    /** Reads {@code mutations.sql}: the views first, then one query for each kind of mutation. */
    private static List<Mutation> mutations(Connection connection) throws SQLException, IOException {
        String[] sections;
        try (InputStream file = SchemaVerifierIT.class.getResourceAsStream("mutations.sql")) {
            sections = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^--- ");
        }
        Schema.execute(connection, sections[0]);
        List<Mutation> mutations = new ArrayList<>();
        for (String section : sections) {
            if (section.equals(sections[0])) {
                continue;
            }
            String kind = section.substring(0, section.indexOf('\n'));
            List<String> rows = query(connection, "SELECT sql || chr(1) || noticed FROM ("
                    + section.substring(kind.length()) + ") AS mutation (sql, noticed)");
            assertThat(rows).as(kind).isNotEmpty();
            for (String row : rows) {
                String[] parts = row.split("\u0001");
                mutations.add(new Mutation(kind, parts[0], parts[1]));
            }
        }
        return mutations;
    }

    private static boolean psqlAnswers() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> psql(TestDatabase database, int exit) throws Exception {
        Path script = Path.of(SchemaVerifierIT.class.getResource(SchemaVerifier.SCRIPT).toURI());
        var builder = new ProcessBuilder("psql", "--no-psqlrc", "--host", database.host(), "--port",
                String.valueOf(database.port()), "--username", database.user(), "--dbname", database.database(),
                "--file", script.toString()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PGPASSWORD", database.password(), "PGCLIENTENCODING", "UTF8"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exit);
        return output.lines().toList();
    }
}
