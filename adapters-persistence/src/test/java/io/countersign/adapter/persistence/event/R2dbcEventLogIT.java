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
import io.countersign.domain.user.Actor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

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

    @Test
    void holdsBackWhatAnEarlierTransactionStillRunningCouldPrecede() {
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
        assertThat(seen()).as("the later one alone would be skipped over when the earlier one commits").isZero();

        release.tryEmitEmpty();
        done(earlier);
        assertThat(seen()).isEqualTo(2);
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
