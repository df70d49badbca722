package io.countersign.e2e;

import static io.countersign.e2e.EventClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Two instances on one database, writers whose transactions end in any order, readers who hang up at any moment. */
class EventStormIT {

    private static final int READERS = 10;
    private static final int WRITERS = 20;
    private static final int TRANSACTIONS = 30;
    private static final int EVENTS = WRITERS * TRANSACTIONS * 2;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static RunningService sibling;

    @BeforeAll
    static void startSibling() {
        sibling = RunningService.get().sibling();
    }

    @Test
    void everyReaderGetsEveryEventOnceInTheSameOrder() throws Exception {
        var seed = Long.getLong("countersign.seed", 20261124L);
        var random = new Random(seed);
        var project = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(READERS + WRITERS)) {
            var readers = new ArrayList<Future<List<String>>>();
            for (var reader = 0; reader < READERS; reader++) {
                var own = new Random(random.nextLong());
                var number = reader;
                readers.add(threads.submit(() -> read(project, number, own)));
            }
            var writers = new ArrayList<Callable<Boolean>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                var own = new Random(random.nextLong());
                var instance = writer % 2 == 0 ? RunningService.get() : sibling;
                writers.add(() -> write(instance, project, own));
            }
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isTrue();
            }
            var order = order(project);
            assertThat(order).as("seed %d", seed).hasSize(EVENTS);
            for (var reader : readers) {
                assertThat(reader.get()).as("seed %d", seed).isEqualTo(order);
            }
        }
    }

    /** Two events with a pause between them, so that the transactions end in another order than they began. */
    private static boolean write(RunningService instance, UUID project, Random random) {
        var log = instance.bean(EventLog.class);
        var actor = new Actor(new UserId(project), true);
        var event = new ProjectEvent.Replaced(new Project(new ProjectId(project),
                new Project.Definition("Storm", Optional.empty(), ZoneOffset.UTC), Instant.EPOCH, Instant.EPOCH, 0));
        for (var count = 0; count < TRANSACTIONS; count++) {
            var pause = Duration.ofMillis(random.nextInt(10) == 0 ? 300 : random.nextInt(10));
            instance.bean(Transactions.class).required(log.append(actor, event)
                    .then(Mono.delay(pause))
                    .then(log.append(actor, event)))
                    .block(Duration.ofSeconds(20));
        }
        return true;
    }

    private static List<String> read(UUID project, int number, Random random) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            var instance = number % 2 == 0 ? RunningService.get() : sibling;
            var admin = instance.anonymous().loggedIn("admin");
            var accept = number % 3 == 0 ? "application/x-ndjson" : "text/event-stream";
            var seen = new ArrayList<String>();
            var after = "0";
            while (seen.size() < EVENTS) {
                var patience = 1 + random.nextInt(200);
                var query = "?follow=true&after=" + after;
                try (var client = EventClient.open(instance.base(), admin.token(), query, accept, null)) {
                    for (var taken = 0; taken < patience && seen.size() < EVENTS;) {
                        var event = client.next();
                        if (event == null) {
                            throw new AssertionError("the stream ended");
                        }
                        var id = text(event, "id");
                        assertThat(place(id)).as("to reader %d, who asked for %s %s", number, accept, query)
                                .isGreaterThan(place(after));
                        after = id;
                        if (event.member("projectid").isPresent()
                                && text(event, "projectid").equals(project.toString())) {
                            seen.add(after);
                            taken++;
                        }
                    }
                } catch (UncheckedIOException | IOException cut) {
                    throw new AssertionError("reader " + number, cut);
                }
            }
            return seen;
        });
    }

    private static EventCursor place(String id) {
        return EventCursor.read(id).orElseThrow();
    }

    private static List<String> order(UUID project) throws SQLException {
        try (var connection = RunningService.get().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT tx || '-' || seq FROM domain_events WHERE project_id = '"
                        + project + "' ORDER BY tx, seq")) {
            var order = new ArrayList<String>();
            while (rows.next()) {
                order.add(rows.getString(1));
            }
            return order;
        }
    }

    @Test
    void endsItsStreamsWhenAnInstanceStops() throws Exception {
        var leaving = RunningService.get().sibling();
        var admin = leaving.anonymous().loggedIn("admin");
        try (var client = EventClient.open(leaving.base(), admin.token(), "", "text/event-stream", null)) {
            client.line();
            var begun = System.nanoTime();
            leaving.stop("eventTailRunner");
            while (client.line() != null) {
                // What was still under way.
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void hearsOfTheOtherInstanceAtOnce() throws Exception {
        var admin = sibling.anonymous().loggedIn("admin");
        var site = new BuildingSite();
        try (var client = EventClient.open(sibling.base(), admin.token(), "?projectId=" + site.project(),
                "text/event-stream", null)) {
            client.line();
            site.member("newcomer", "viewer");
            assertThat(text(client.next(), "type")).isEqualTo("io.countersign.member.added");
        }
    }
}
