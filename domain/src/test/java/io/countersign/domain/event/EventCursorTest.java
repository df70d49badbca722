package io.countersign.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @ParameterizedTest
    @CsvSource({"0, 0-0", "0-0, 0-0", "731-12, 731-12", "18446744073709551615-9223372036854775807, "
            + "18446744073709551615-9223372036854775807"})
    void readsWhatItWrites(String text, String written) {
        assertThat(EventCursor.read(text)).map(EventCursor::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1", "1-", "01-2", "1-02", "1-2-3", "1--2", " 1-2", "a-b", "1-2\n", "١-٢",
            "18446744073709551616-1", "1-9223372036854775808"})
    void readsNothingElse(String text) {
        assertThat(EventCursor.read(text)).isEmpty();
    }

    @Test
    void ordersByTransactionThenSequence() {
        assertThat(EventCursor.BEGINNING).isLessThan(new EventCursor(3, 1));
        assertThat(new EventCursor(3, 9)).isLessThan(new EventCursor(4, 1)).isGreaterThan(new EventCursor(3, 8));
        assertThat(new EventCursor(-1, 1)).as("transaction ids are unsigned").isGreaterThan(new EventCursor(4, 1));
    }
}
