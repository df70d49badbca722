package io.countersign.adapter.persistence.event;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.event.EventLogContract;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class R2dbcEventLogIT extends EventLogContract {

    private static final Actor ACTOR = new Actor(user(1).id(), false);

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    private Mono<Void> append(int project) {
        return fresh.repositories().events().append(ACTOR, new ProjectEvent.Created(project(project)));
    }

    private int seen() {
        return value(fresh.repositories().events().after(EventCursor.BEGINNING, Optional.empty(), 100)).size();
    }

    /** What a reader gets who reads on from the last one he got: once while an earlier transaction runs, and once after. */
    private List<Integer> readTwice(IntSupplier read) {
        var transactions = ports().transactions();
        Sinks.Empty<Void> appended = Sinks.empty();
        Sinks.Empty<Void> release = Sinks.empty();
        var earlier = transactions.required(append(1)
                .then(Mono.fromRunnable(appended::tryEmitEmpty))
                .then(release.asMono()))
                .cache();
        earlier.subscribe();
        done(appended.asMono());
        done(transactions.required(append(2)));
        var before = read.getAsInt();
        release.tryEmitEmpty();
        done(earlier);
        return List.of(before, read.getAsInt());
    }

    @Test
    void holdsBackWhatAnEarlierTransactionStillRunningCouldPrecede() {
        var place = new AtomicReference<>(EventCursor.BEGINNING);

        assertThat(readTwice(() -> {
            var events = value(fresh.repositories().events().after(place.get(), Optional.empty(), 100));
            events.forEach(event -> place.set(event.cursor()));
            return events.size();
        })).containsExactly(0, 2);
    }

    /** The wrong query loses the event that got the lower number and was committed later: so the test above can fail. */
    @Test
    void wouldLoseAnEventInTheOrderOfNumbersAlone() {
        var place = new AtomicReference<>("0");

        assertThat(readTwice(() -> {
            var numbers = fresh.query("SELECT seq FROM domain_events WHERE seq > " + place.get() + " ORDER BY seq");
            numbers.forEach(place::set);
            return numbers.size();
        })).containsExactly(1, 0);
    }

    /** Both have another number of digits, so that their order as texts is another one. */
    @Test
    void ordersTransactionsAsNumbers() {
        var project = new ProjectId(UUID.randomUUID());
        for (var transaction : List.of("10", "9")) {
            fresh.execute("INSERT INTO domain_events (tx, type, subject, project_id, actor_id, data)"
                    + " VALUES ('%s', 'x', 'x', '%s', gen_random_uuid(), '{}')".formatted(transaction, project));
        }
        var log = fresh.repositories().events();

        for (var wanted : List.of(Optional.<ProjectId>empty(), Optional.of(project))) {
            assertThat(value(log.after(EventCursor.BEGINNING, wanted, 100)))
                    .extracting(event -> event.cursor().transaction()).containsExactly(9L, 10L);
        }
        assertThat(value(log.present()).transaction()).isEqualTo(10);
    }

    @Test
    void hintsToOtherInstances() throws InterruptedException {
        var writer = fresh.repositories().events();
        var other = fresh.repositories().events();
        var listening = new CountDownLatch(1);
        var running = writer.news().subscribe(hint -> listening.countDown());
        assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();

        // The first hint says that it listens too; the next one can only come over the database.
        StepVerifier.create(other.news())
                .expectNext(true)
                .then(() -> done(ports().transactions().required(
                        writer.append(ACTOR, new ProjectEvent.Created(project(1))))))
                .expectNext(true)
                .thenCancel()
                .verify(Duration.ofSeconds(10));
        running.dispose();
    }

    @Test
    void listensAgainAfterTheConnectionIsLost() {
        StepVerifier.create(fresh.repositories().events().news())
                .expectNext(true)
                .then(() -> fresh.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE query LIKE 'LISTEN %' AND datname = current_database()"))
                .expectNext(true)
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE domain_events SET type = 'x'", "DELETE FROM domain_events",
            "TRUNCATE domain_events", "INSERT INTO domain_events (tx, seq, type, subject, actor_id, data)"
                    + " VALUES ('1', 1, 'x', 'x', gen_random_uuid(), '{}')"})
    void changesNoEventEver(String sql) {
        done(ports().transactions().required(append(1)));

        assertThatThrownBy(() -> fresh.execute(sql)).isInstanceOf(AssertionError.class);
        assertThat(seen()).isEqualTo(1);
    }
}
