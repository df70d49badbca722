package io.countersign.e2e;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table, as digests to compare. */
record DatabaseState(Map<String, String> tables) {

    static DatabaseState of(Connection database) {
        var digests = new TreeMap<String, String>();
        for (var table : first(database, """
                SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'""")) {
            digests.put(table, first(database, """
                    SELECT count(*) || ' rows ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '')
                    FROM (SELECT t::text AS line FROM %s t)""".formatted(table)).getFirst());
        }
        return new DatabaseState(digests);
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
