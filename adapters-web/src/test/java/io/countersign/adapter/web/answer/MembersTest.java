package io.countersign.adapter.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest {

    @Test
    void writeEachValueInItsForm() {
        var some = Members.with()
                .put("id", new ProjectId(new UUID(1, 2)))
                .put("at", Instant.parse("2026-03-02T12:00:00Z"))
                .put("on", LocalDate.of(2026, 3, 2))
                .put("count", 7)
                .put("all", 12_345_678_901L)
                .put("open", true)
                .put("verbatim", new JsonValue.JsonNumber("1.50"))
                .put("due", Optional.of(Instant.EPOCH))
                .put("ids", List.of(new UUID(0, 1)))
                .build();

        assertThat(JsonWriter.write(some)).isEqualTo("{\"id\":\"00000000-0000-0001-0000-000000000002\","
                + "\"at\":\"2026-03-02T12:00:00.000000Z\",\"on\":\"2026-03-02\",\"count\":7,\"all\":12345678901,"
                + "\"open\":true,\"verbatim\":1.50,\"due\":\"1970-01-01T00:00:00.000000Z\","
                + "\"ids\":[\"00000000-0000-0000-0000-000000000001\"]}");
    }

    @Test
    void writeNullForWhatIsAbsent() {
        assertThat(JsonWriter.write(Members.with().put("code", Optional.empty()).build())).isEqualTo("{\"code\":null}");
    }

    @Test
    void takeOverThoseOfAnotherObject() {
        var others = Members.with().put("a", 1).put("b", 2).build();

        assertThat(JsonWriter.write(Members.with().putAll(others).put("c", 3).build()))
                .isEqualTo("{\"a\":1,\"b\":2,\"c\":3}");
    }

    @Test
    void refuseAnEnumWhoseNameInJsonNobodyAskedFor() {
        var members = Members.with();

        assertThatThrownBy(() -> members.put("status", Status.DRAFT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DRAFT");
    }
}
