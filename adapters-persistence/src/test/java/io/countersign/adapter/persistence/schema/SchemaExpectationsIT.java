package io.countersign.adapter.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps the list in {@code verify-schema.sql} equal to what the changesets really make. After a new changeset, run this
 * with {@code -Dschema.expectations=write}, and read the difference before committing it.
 */
class SchemaExpectationsIT {

    private static final String BEGIN = "  -- expectations begin\n";
    private static final String END = "\n  -- expectations end\n";

    @Test
    void listsExactlyWhatTheChangesetsMake() throws SQLException, IOException {
        List<String> made;
        try (Connection connection = TestDatabase.create().connect()) {
            made = Schema.actual(connection);
        }
        String script = SchemaVerifier.script();
        int begin = script.indexOf(BEGIN) + BEGIN.length();
        int end = script.indexOf(END);

        if ("write".equals(System.getProperty("schema.expectations"))) {
            Files.writeString(Path.of("src/main/resources" + SchemaVerifier.SCRIPT),
                    script.substring(0, begin) + String.join(",\n", made) + script.substring(end));
        } else {
            assertThat(script.substring(begin, end).split(",\n")).containsExactlyElementsOf(made);
        }
    }
}
