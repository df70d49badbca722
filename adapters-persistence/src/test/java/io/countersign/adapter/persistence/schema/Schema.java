package io.countersign.adapter.persistence.schema;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;

/** The Liquibase commands of an operator, and questions to the catalogue. */
final class Schema {

    private Schema() {
    }

    static void updateToTag(TestDatabase database, String tag) throws SQLException {
        run(database, "updateToTag", "tag", tag);
    }

    static void rollbackToTag(TestDatabase database, String tag) throws SQLException {
        run(database, "rollback", "tag", tag);
    }

    static void rollbackCount(TestDatabase database, int count) throws SQLException {
        run(database, "rollbackCount", "count", count);
    }

    private static void run(TestDatabase database, String command, String argument, Object value) throws SQLException {
        try (Connection connection = database.connect()) {
            SchemaMigration.quietly(() -> {
                new CommandScope(command)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG,
                                SchemaMigration.database(connection))
                        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, SchemaMigration.CHANGELOG)
                        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                        .addArgumentValue(argument, value).setOutput(OutputStream.nullOutputStream()).execute();
            });
        }
    }

    /** The first column of each row, as text. */
    static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    static List<String> query(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            return query(connection, sql);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, sql);
        }
    }

    /** What the verifier would find in the tables of ours, in its own words, as rows of an SQL {@code VALUES} list. */
    static List<String> actual(Connection connection) throws SQLException {
        String script = SchemaVerifier.script();
        String tables = String.join(",", query(connection, """
                SELECT format('(''table'', %L, ''ordinary'')', tablename) FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'
                AND tablename NOT IN ('users', 'projects', 'equipment')
                """));
        String actual = script.substring(script.indexOf("ours AS ("), script.indexOf("),\ncompared AS") + 1);
        return query(connection, "WITH expected (kind, name, definition) AS (VALUES " + tables + "), " + actual + """
                 SELECT format('  (%L, %L, %L)', kind, name, definition) FROM actual
                ORDER BY kind COLLATE "C", name COLLATE "C"
                """);
    }
}
