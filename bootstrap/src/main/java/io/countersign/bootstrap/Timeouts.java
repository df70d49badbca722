package io.countersign.bootstrap;

import io.countersign.adapter.persistence.connection.ServerTimeouts;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long things may take on this side of the database. Together with the limits of the database they form a ladder:
 * the innermost step fails first, with its own explanation, and the caller outside still waits to hear it.
 *
 * @param answer until an answer begins
 * @param shutdown until the work under way at a shutdown is given up
 */
@ConfigurationProperties("countersign.timeouts")
record Timeouts(Duration answer, Duration shutdown) {

    Timeouts {
        List<Duration> ladder = ladder(answer, shutdown);
        for (var step = 1; step < ladder.size(); step++) {
            if (ladder.get(step).compareTo(ladder.get(step - 1)) <= 0) {
                throw new StartupException(
                        "The timeouts do not ascend from lock, statement, idle transaction, work and transaction to"
                                + " answer and shutdown: " + ladder,
                        "Set countersign.timeouts.answer to more than " + ServerTimeouts.TRANSACTION.toSeconds()
                                + "s and countersign.timeouts.shutdown to more than that.");
            }
        }
    }

    /** From the innermost to the outermost. */
    List<Duration> ladder() {
        return ladder(answer, shutdown);
    }

    private static List<Duration> ladder(Duration answer, Duration shutdown) {
        return List.of(ServerTimeouts.LOCK, ServerTimeouts.STATEMENT, ServerTimeouts.IDLE, ServerTimeouts.WORK,
                ServerTimeouts.TRANSACTION, answer, shutdown);
    }
}
