package io.countersign.adapter.persistence.idempotency;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.adapter.persistence.connection.ServerTimeouts;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.Ports;
import io.countersign.application.failure.StorageException;
import io.countersign.application.idempotency.KeptRepliesContract;
import io.countersign.application.idempotency.port.out.KeptReplies.Claim;
import io.countersign.application.idempotency.port.out.RolledBackException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class R2dbcKeptRepliesIT extends KeptRepliesContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    private Mono<Claim> claim() {
        return ports().transactions().required(ports().replies().claim(KEY, "print", DAY));
    }

    /** A transaction that has claimed the key and goes on when it is released. */
    private Mono<Void> holding(Sinks.Empty<Void> release) {
        Sinks.Empty<Void> claimed = Sinks.empty();
        var ports = ports();
        var holder = ports.transactions().required(ports.replies().claim(KEY, "print", DAY)
                .then(Mono.fromRunnable(claimed::tryEmitEmpty))
                .then(release.asMono())
                .then(ports.replies().keep(KEY, REPLY)))
                .cache();
        holder.subscribe();
        done(claimed.asMono());
        return holder;
    }

    @Test
    void waitsForTheReplyThatIsUnderWay() {
        Sinks.Empty<Void> release = Sinks.empty();
        var holder = holding(release);
        var second = claim().cache();
        second.subscribe();
        value(Mono.delay(Duration.ofMillis(200)));

        release.tryEmitEmpty();
        done(holder);
        assertThat(value(second)).isEqualTo(new Claim.Kept("print", REPLY));
    }

    @Test
    void tellsAfterOneWaitThatTheRequestIsStillRunning() {
        Sinks.Empty<Void> release = Sinks.empty();
        var holder = holding(release);
        var begin = Instant.now();

        assertThat(failure(claim(), StorageException.StillRunning.class)).isNotNull();
        assertThat(Duration.between(begin, Instant.now())).as("does not begin again")
                .isBetween(ServerTimeouts.LOCK.minusMillis(100), ServerTimeouts.LOCK.multipliedBy(2));
        release.tryEmitEmpty();
        done(holder);
        assertThat(value(claim())).isEqualTo(new Claim.Kept("print", REPLY));
    }

    @Test
    void saysThatNothingIsKeptOfAFailedTransaction() {
        var ports = ports();
        done(ports.users().insert(user(1)));

        assertThatThrownBy(() -> maybe(ports.transactions().required(ports.replies().claim(KEY, "print", DAY)
                .then(ports.users().insert(user(1)).onErrorComplete(StorageException.DuplicateValue.class))
                .then(ports.replies().keep(KEY, REPLY)))))
                .isInstanceOfSatisfying(RolledBackException.class,
                        rolledBack -> assertThat(rolledBack.reply()).isEqualTo(REPLY));
        assertThat(value(claim())).isEqualTo(new Claim.Granted());
    }

    @Test
    void forgetsAroundWhatIsBeingClaimed() {
        fresh.execute("""
                INSERT INTO idempotency_keys (caller_id, route, key, fingerprint, head, body, created_at)
                SELECT gen_random_uuid(), 'r', 'k', 'f', 'h', '', now() - interval '25 hours'
                FROM generate_series(1, 10)""");
        fresh.execute("INSERT INTO idempotency_keys (caller_id, route, key, fingerprint, head, body, created_at)"
                + " VALUES ('%s', '%s', '%s', 'f', 'h', '', now() - interval '25 hours')"
                        .formatted(KEY.caller(), KEY.route(), KEY.key()));
        Sinks.Empty<Void> release = Sinks.empty();
        var holder = holding(release);

        assertThat(value(ports().replies().forget(DAY, 100))).isEqualTo(10);
        release.tryEmitEmpty();
        done(holder);
        assertThat(value(claim())).isEqualTo(new Claim.Kept("print", REPLY));
    }

    private record Old(double life, long atMost) {}

    @Test
    void findsTheOldestByTheirIndex() {
        fresh.execute("""
                INSERT INTO idempotency_keys (caller_id, route, key, fingerprint, head, body, created_at)
                SELECT gen_random_uuid(), 'r', 'k', 'f', 'h', '', now() - n * interval '1 second'
                FROM generate_series(1, 20000) n""");
        fresh.execute("ANALYZE idempotency_keys");
        var forget = SqlText.load("idempotency/forget", Old.class).bind(new Old(0, 0)).text();
        var statement = forget.replace("$1", "19000").replace("$2", "500");

        assertThat(fresh.query("EXPLAIN " + statement)).asString().contains("ix_idempotency_keys_created_at")
                .doesNotContain("Seq Scan");
    }
}
