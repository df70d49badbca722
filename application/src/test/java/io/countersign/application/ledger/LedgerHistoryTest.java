package io.countersign.application.ledger;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.OFFER;
import static io.countersign.application.submission.ReviewScene.offer;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.event.Readership;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionFact;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.Actor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is proved of a submission, to whom, and at what price. */
class LedgerHistoryTest {

    private static final Actor ACTOR = new Actor(user(1).id(), false);
    private static final Readership ITS_PROJECT = new Readership(false, Set.of(project(1).id()));

    private final InMemoryStore store = new InMemoryStore(Instant::now);
    private final Ports ports = Ports.of(store);
    private final Ledger ledger = new InMemoryLedger(store);
    private final LedgerSealer sealer = new LedgerSealer(ports.events(), ledger, ports.transactions());
    private final List<String> asked = new ArrayList<>();

    /** The ledger, which writes down what it is asked. */
    private Ledger observed() {
        return (Ledger) Proxy.newProxyInstance(Ledger.class.getClassLoader(), new Class<?>[]{Ledger.class},
                (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        return method.invoke(ledger, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private ProveHistoryUseCase.History history(Readership readership) {
        var query = new ProveHistoryUseCase.Query(ACTOR, submission(1), at(1));
        return value(LedgerUseCases.create(observed(), whom -> Mono.just(readership)).prove(query));
    }

    private void append(DomainEvent event, int times) {
        for (var n = 0; n < times; n++) {
            done(ports.transactions().required(ports.events().append(ACTOR, event)));
        }
    }

    private static Submission draft(int n) {
        return Submission.draft(submission(n), new SubmissionNumber(n), project(1).id(), versionOf(1).id(),
                offer(OFFER), Optional.empty(), ACTOR.id(), at(n));
    }

    @Test
    void provesEveryEventThatIsSealedUnderTheHead() {
        append(new SubmissionEvent(draft(1), new SubmissionFact.Created()), 1);
        append(new SubmissionEvent(draft(2), new SubmissionFact.Created()), 9);
        append(new SubmissionEvent(draft(1), new SubmissionFact.Edited()), 2);
        append(new ProjectEvent.Created(project(2)), 5);
        done(sealer.seal().then());
        append(new SubmissionEvent(draft(1), new SubmissionFact.Edited()), 1);

        var history = history(ITS_PROJECT);
        assertThat(history.head()).isEqualTo(value(ledger.head())).extracting(LedgerHead::number).isEqualTo(17L);
        assertThat(history.events().numbers()).containsExactly(1L, 11L, 12L);
        assertThat(history.events().unsealed()).hasSize(1);
        assertThat(history.events().sealed()).allSatisfy(entry -> assertThat(history.proof().orElseThrow()
                .upTo(entry.link().number()).orElseThrow().proves(history.head(), entry.event())).isTrue());
    }

    @Test
    void showsNobodyWhatHeMayNotRead() {
        append(new SubmissionEvent(draft(1), new SubmissionFact.Created()), 3);
        done(sealer.seal().then());
        append(new SubmissionEvent(draft(1), new SubmissionFact.Edited()), 1);

        var nothing = history(new Readership(false, Set.of(project(2).id())));
        assertThat(nothing.events().sealed()).isEmpty();
        assertThat(nothing.events().unsealed()).isEmpty();
        assertThat(nothing.proof()).isEmpty();
        assertThat(history(ITS_PROJECT).events().sealed()).hasSize(3);
    }

    @Test
    void provesNothingWhileNothingIsSealed() {
        append(new SubmissionEvent(draft(1), new SubmissionFact.Created()), 1);

        var history = history(ITS_PROJECT);
        assertThat(history.head()).isEqualTo(LedgerHead.EMPTY);
        assertThat(history.proof()).isEmpty();
        assertThat(history.events().unsealed()).hasSize(1);
    }

    @Test
    void asksAsOftenForManyEventsAsForOne() {
        append(new SubmissionEvent(draft(1), new SubmissionFact.Edited()), 1);
        done(sealer.seal().then());
        history(ITS_PROJECT);
        assertThat(asked).containsExactly("excerpt", "head", "links");

        append(new SubmissionEvent(draft(1), new SubmissionFact.Edited()), 300);
        done(sealer.seal().then());
        asked.clear();
        assertThat(history(ITS_PROJECT).events().sealed()).hasSize(301);
        assertThat(asked).containsExactly("excerpt", "head", "links");
    }
}
