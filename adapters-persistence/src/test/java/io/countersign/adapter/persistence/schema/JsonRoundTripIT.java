package io.countersign.adapter.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.codec.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Documents through the driver of the service, into the columns that hold them, and back. */
class JsonRoundTripIT {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"\"", "{\"a\": {\"b\": [{\"c\": [null, true, -1.50, {}]}, []]}}",
            "{\"שם\": \"ממ\\\"ד – תבנית ציוד\", \"יחידה\": \"מ³/ש\", \"tags\": [\"<b>\", \"Concentration=5 mg/l\", \"😀\"]}",
            "{\"n\": 12345678901234567890.12345678901234}"})
    void returnsTheSameDocumentFromJsonb(String document) throws Exception {
        assertSame(document, roundTrip("specifications", document));
    }

    @Test
    void returnsADocumentOf200KibibytesFromJsonb() throws Exception {
        String document = IntStream.range(0, 3500)
                .mapToObj(
                        i -> "{\"key\": \"field_" + i + "\", \"label\": \"ספיקה " + i + "\", \"depth\": [[" + i + "]]}")
                .collect(Collectors.joining(",", "{\"specifications\": [", "]}"));
        assertThat(document.length()).isGreaterThan(200 * 1024);

        assertSame(document, roundTrip("specifications", document));
    }

    @Test
    void returnsPublishedContentCharacterByCharacter() throws SQLException {
        String document = "{ \"b\":1.50,\n \"a\" : [ 1e2 ],\"שם\":\"ממ\\\"ד\", \"\\u05d0\": null }";
        Schema.execute(DATABASE, """
                INSERT INTO equipment_templates (id, name) VALUES ('00000000-0000-0000-0000-000000000005', 'Pump')
                """);
        try (var connection = DATABASE.connect(); var insert = connection.prepareStatement("""
                INSERT INTO equipment_template_versions (template_id, number, content, content_digest)
                VALUES ('00000000-0000-0000-0000-000000000005', 1, ?::json, 'd')
                """)) {
            insert.setString(1, document);
            insert.executeUpdate();
        }

        assertThat(Schema.query(DATABASE, "SELECT content FROM equipment_template_versions")).containsExactly(document);
    }

    /** JSONAssert compares objects and arrays; a scalar is wrapped. */
    private static void assertSame(String expected, String actual) throws Exception {
        JSONAssert.assertEquals("[" + expected + "]", "[" + actual + "]", true);
    }

    private static String roundTrip(String column, String document) {
        var factory = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder().host(DATABASE.host())
                .port(DATABASE.port()).database(DATABASE.database()).username(DATABASE.user())
                .password(DATABASE.password()).build());
        return Mono.usingWhen(factory.create(), connection -> Flux
                .from(connection
                        .createStatement("INSERT INTO equipment_templates (name, " + column
                                + ") VALUES ('Pump', $1) RETURNING " + column)
                        .bind("$1", Json.of(document)).execute())
                .concatMap(result -> result.map((row, metadata) -> row.get(column, Json.class).asString())).single(),
                connection -> connection.close()).block(AT_MOST);
    }
}
