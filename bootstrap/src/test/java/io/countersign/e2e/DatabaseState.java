package io.countersign.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every row of every table, as digests to compare. Left out is the ledger, which is sealed in its own time: it holds nothing
 * that the events do not say.
 */
record DatabaseState(List<String> tables) {

    static DatabaseState of(Connection database) {
        var tables = first(database, """
                SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'
                  AND tablename <> 'ledger_entries'
                ORDER BY tablename""");
        return new DatabaseState(first(database, tables.stream().map("""
                SELECT '%1$s: ' || count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %1$s t
                """::formatted).collect(Collectors.joining(" UNION ALL "))));
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
