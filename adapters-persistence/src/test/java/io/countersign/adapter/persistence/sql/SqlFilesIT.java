package io.countersign.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SqlFilesIT {

    private static final Pattern STATEMENT = Pattern.compile("(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*", Pattern.DOTALL);
    private static final Pattern ROWS_WITH_TIES = Pattern.compile("\\(:limit\\)");

    /** As psql runs them: with the text of a value in the place of each name, and with all the lines that are optional. */
    @Test
    void areStatementsWhenTextTakesThePlaceOfNames() throws Exception {
        try (var connection = TestDatabase.create().connect(); var statement = connection.createStatement()) {
            for (var file : SqlFiles.read().entrySet()) {
                // FETCH FIRST … WITH TIES is the one place where null is no number.
                var text = ROWS_WITH_TIES.matcher(file.getValue()).replaceAll("(1)");
                var sql = String.join("NULL", NamedSql.parse(text).pieces());
                if (STATEMENT.matcher(sql).matches()) {
                    assertThatCode(() -> statement.execute("EXPLAIN " + sql)).as(file.getKey())
                            .doesNotThrowAnyException();
                }
            }
        }
    }
}
