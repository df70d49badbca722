package io.countersign.bootstrap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Whether the database serves, asked over a connection of its own: the pool has none to spare just when the answer
 * matters. One lost answer does not take the service out of the traffic, and one that came back does not bring it in.
 */
final class DatabaseProbe implements ReactiveHealthIndicator, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final String TAKES_WRITES = "SELECT NOT pg_is_in_recovery()";
    private static final int ANSWER_SECONDS = 2;

    private final OwnerConnection address;
    private final Duration interval;
    private final Hysteresis hysteresis = new Hysteresis();
    private volatile boolean serving = true;
    private @Nullable Connection connection;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> asking;

    DatabaseProbe(OwnerConnection address, Duration interval) {
        this.address = address;
        this.interval = interval;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(() -> serving ? Health.up().build() : Health.down().build());
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "database-probe");
            thread.setDaemon(true);
            return thread;
        });
        asking = executor.scheduleWithFixedDelay(this::ask, interval.toMillis(), interval.toMillis(),
                TimeUnit.MILLISECONDS);
        timer = executor;
    }

    @Override
    public synchronized void stop() {
        if (timer != null && asking != null) {
            asking.cancel(false);
            timer.execute(this::disconnect);
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void ask() {
        boolean now = hysteresis.after(answers());
        if (now != serving) {
            LOG.warn("The database {}", now ? "serves again" : "does not serve");
            serving = now;
        }
    }

    private boolean answers() {
        try {
            Connection current = connection;
            if (current == null) {
                current = address.open();
                connection = current;
            }
            try (Statement statement = current.createStatement()) {
                statement.setQueryTimeout(ANSWER_SECONDS);
                try (ResultSet answer = statement.executeQuery(TAKES_WRITES)) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        } catch (SQLException | RuntimeException failed) {
            // Whatever the error, the next turn must come: letting it through would end the schedule without a word.
            LOG.debug("The database did not answer", failed);
            disconnect();
            return false;
        }
    }

    private void disconnect() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException lost) {
                LOG.debug("The connection was lost before it was closed", lost);
            }
        }
    }

    /** Changes its mind only when several answers in a row say so. */
    static final class Hysteresis {

        private static final int TO_FALL = 3;
        private static final int TO_RISE = 2;

        private boolean good = true;
        private int against;

        boolean after(boolean answer) {
            against = answer == good ? 0 : against + 1;
            if (against == (good ? TO_FALL : TO_RISE)) {
                good = answer;
                against = 0;
            }
            return good;
        }
    }
}
