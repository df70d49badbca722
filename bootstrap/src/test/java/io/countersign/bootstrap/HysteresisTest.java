package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.DatabaseProbe.Hysteresis;
import java.util.List;
import org.junit.jupiter.api.Test;

class HysteresisTest {

    private final Hysteresis hysteresis = new Hysteresis();

    @Test
    void fallsWithTheThirdBadAnswerInARow() {
        assertThat(after(false, false, true, false, false, false)).containsExactly(true, true, true, true, true, false);
    }

    @Test
    void risesWithTheSecondGoodAnswerInARow() {
        assertThat(after(false, false, false, true, false, true, true))
                .containsExactly(true, true, false, false, false, false, true);
    }

    private List<Boolean> after(Boolean... answers) {
        return List.of(answers).stream().map(hysteresis::after).toList();
    }
}
