package io.countersign.domain.round;

import java.util.Objects;
import java.util.Optional;

/**
 * A round, and what it was judged by.
 *
 * @param recorded what was recorded when the round closed: empty while it is open, and when it closed before that was
 *             recorded
 */
public record JudgedRound(Round round, Optional<ClosingCircumstances> recorded) {
    public JudgedRound {
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(recorded, "recorded");
    }
}
