package io.countersign.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many rows each table has, and which transactions wrote them: each row names the one that did ({@code xmin}), and later
 * ones have higher numbers. Two are equal when nothing was inserted, deleted or written in between, be it with the same
 * values. Left out is the ledger, which is sealed in its own time and holds nothing that the events do not say.
 */
record DatabaseState(List<String> tables) {

    /** What is kept under a key is locked by writing it again as it is, so here the content counts. */
    private static final String KEYS = """
            SELECT 'idempotency_keys: ' || count(*) || ' rows of ' || coalesce(sum(hashtextextended(t::text, 0)), 0)
            FROM idempotency_keys t""";

    static DatabaseState of(Connection database) {
        var tables = first(database, """
                SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'
                  AND tablename NOT IN ('idempotency_keys', 'ledger_entries')""");
        return new DatabaseState(first(database, tables.stream().map("""
                SELECT '%1$s: ' || count(*) || ' rows written by ' || coalesce(sum(xmin::text::bigint), 0) FROM %1$s
                """::formatted).collect(Collectors.joining(" UNION ALL ", "", " UNION ALL " + KEYS))).stream().sorted()
                .toList());
    }

    /** The first column of each row. */
    static List<String> first(Connection database, String query) {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException refused) {
            throw new AssertionError(query, refused);
        }
    }
}
