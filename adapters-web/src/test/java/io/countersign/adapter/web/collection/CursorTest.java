package io.countersign.adapter.web.collection;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.page.Position;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-04T09:15:30.123456Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T00:00:00Z"})
    void comesBackAsThePositionItWas(String at) {
        var position = new Position(Instant.parse(at), UUID.fromString("ffffffff-7a51-4f0c-8c3b-1f4f3c9a2d10"));
        assertThat(Cursor.write(position)).matches("[A-Za-z0-9_-]{32}");
        assertThat(Cursor.read(Cursor.write(position))).contains(position);
    }

    @Test
    void isNoPositionWhenItIsNotOurs() {
        assertThat(Cursor.read("")).isEmpty();
        assertThat(Cursor.read("AAAA")).isEmpty();
        assertThat(Cursor.read("A".repeat(33))).isEmpty();
        assertThat(Cursor.read("ä")).isEmpty();
        assertThat(Cursor.read("+".repeat(32))).isEmpty();
    }
}
