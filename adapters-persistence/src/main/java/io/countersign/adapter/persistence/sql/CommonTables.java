package io.countersign.adapter.persistence.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of several common table expressions, each with a file and a record of its own: the changes of one command
 * to several tables take one round trip. A file holds {@code name AS (…)} and may refer to the names before it.
 */
public final class CommonTables {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds one behind the others. */
    public <P extends Record> CommonTables with(SqlText<P> text, P parameters) {
        var bound = text.bind(parameters, values.size());
        texts.add(bound.text());
        values.addAll(bound.values());
        return this;
    }

    /**
     * @param query over the rows that they return; it binds nothing itself
     * @return the statement that they make together
     */
    public SqlText.Bound select(String query) {
        return new SqlText.Bound("WITH " + String.join(", ", texts) + " " + query, List.copyOf(values));
    }
}
