package io.countersign.adapter.persistence.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JsonColumnsTest {

    private static final String ID = "01890000-0000-7000-8000-000000000001";
    private static final JsonColumns ROW = JsonColumns.of("row",
            JsonReader.readTrusted(
                    """
                            {"id": "%s", "name": "Pump", "at": "2026-11-30T12:00:00.123456+02:00", "day": "2026-11-30", "count": 7,
                             "current": true, "nothing": null, "words": ["a", "b"], "inner": {"name": "Inner"}, "all": [{"name": "One"}],
                             "mixed": [1]}"""
                            .formatted(ID)));

    @Test
    void readsValuesByTheirColumns() {
        assertThat(ROW.id("id", UserId::new)).isEqualTo(new UserId(UUID.fromString(ID)));
        assertThat(ROW.required("name", String.class)).isEqualTo("Pump");
        assertThat(ROW.required("at", Instant.class)).isEqualTo(Instant.parse("2026-11-30T10:00:00.123456Z"));
        assertThat(ROW.required("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(ROW.required("count", Integer.class)).isEqualTo(7);
        assertThat(ROW.required("count", Long.class)).isEqualTo(7L);
        assertThat(ROW.required("current", Boolean.class)).isTrue();
        assertThat(ROW.required("current", JsonValue.class)).isEqualTo(new JsonValue.JsonBoolean(true));
        assertThat(ROW.constant("name", Map.of("Pump", 1))).isEqualTo(1);
        assertThat(ROW.texts("words")).containsExactly("a", "b");
        assertThat(ROW.object("inner").required("name", String.class)).isEqualTo("Inner");
        assertThat(ROW.textMembers("inner")).containsExactly(Map.entry("name", "Inner"));
        assertThat(ROW.objects("all")).extracting(it -> it.required("name", String.class)).containsExactly("One");
    }

    @Test
    void takesNullAndAbsenceForNothing() {
        for (var name : new String[]{"nothing", "absent"}) {
            assertThat(ROW.optional(name, String.class)).isEmpty();
            assertThat(ROW.optionalId(name, UserId::new)).isEmpty();
            assertThat(ROW.optionalObject(name)).isEmpty();
            assertThat(ROW.optionalConstant(name, Map.of())).isEmpty();
            assertThat(ROW.objects(name)).isEmpty();
            assertThat(ROW.texts(name)).isEmpty();
            assertThat(ROW.textMembers(name)).isEmpty();
            assertThatThrownBy(() -> ROW.required(name, String.class)).isInstanceOf(IllegalStateException.class)
                    .hasMessage(name + ": null where a value must be");
        }
    }

    @Test
    void namesWhatIsNotAsExpected() {
        assertThatThrownBy(() -> ROW.required("count", String.class))
                .hasMessageStartingWith("count: a string expected");
        assertThatThrownBy(() -> ROW.required("name", Long.class)).hasMessageStartingWith("name: a number expected");
        assertThatThrownBy(() -> ROW.required("name", Boolean.class))
                .hasMessageStartingWith("name: a boolean expected");
        assertThatThrownBy(() -> ROW.object("name")).hasMessageStartingWith("name: an object expected");
        assertThatThrownBy(() -> ROW.objects("name")).hasMessageStartingWith("name: an array expected");
        assertThatThrownBy(() -> ROW.texts("mixed")).hasMessageStartingWith("mixed: a string expected");
        assertThatThrownBy(() -> ROW.constant("name", Map.of("Tank", 1))).hasMessage("name: Pump is none of [Tank]");
        assertThatThrownBy(() -> ROW.required("count", Thread.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
