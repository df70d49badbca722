package io.countersign.adapter.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Compares a database with the schema of this release: tables, columns with type, nullability and default, keys with
 * their delete rules, checks, indexes, triggers, and the migration state. It reads the catalogue only and changes
 * nothing.
 * <p>
 * The query is the one of {@code db/verify-schema.sql}, which a database administrator runs with {@code psql} alone.
 */
public final class SchemaVerifier {

    static final String SCRIPT = "/db/verify-schema.sql";

    private static final String HISTORY = """
            SELECT count(*) = 2 FROM pg_tables
            WHERE schemaname = current_schema() AND tablename IN ('databasechangelog', 'databasechangeloglock')
            """;

    private final String checks = checks(script());

    /**
     * Runs every check.
     *
     * @param connection
     *            stays open, and its transaction as it is; its current schema is the one that is checked
     * @param output
     *            receives one line for each check, beginning with {@code ok} or {@code FAIL}
     * @return how many checks there were and how many failed
     * @throws SQLException
     *             when the database cannot be asked
     */
    public SchemaReport verify(Connection connection, Consumer<String> output) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!isMigrated(statement)) {
                output.accept("FAIL  migration history: missing, this database was never migrated");
                return new SchemaReport(1, 1);
            }
            try (ResultSet report = statement.executeQuery(checks)) {
                report.next();
                report.getString("report").lines().forEach(output);
                return new SchemaReport(report.getInt("checks"), report.getInt("failures"));
            }
        }
    }

    private static boolean isMigrated(Statement statement) throws SQLException {
        try (ResultSet history = statement.executeQuery(HISTORY)) {
            return history.next() && history.getBoolean(1);
        }
    }

    static String script() {
        try (InputStream script = SchemaVerifier.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("not on the class path: " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checks(String script) {
        int begin = script.indexOf("-- checks begin");
        int end = script.indexOf("-- checks end");
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("no checks between their marks in " + SCRIPT);
        }
        return script.substring(begin, end);
    }
}
