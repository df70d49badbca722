package io.countersign.application.ledger;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.OFFER;
import static io.countersign.application.submission.ReviewScene.decision;
import static io.countersign.application.submission.ReviewScene.offer;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.Ports;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.ledger.LedgerSpine;
import io.countersign.domain.round.ClosingCircumstances;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionFact;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.Actor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every {@link Ledger} keeps to, and what the sealer makes of it. */
public abstract class LedgerContract {

    private static final Actor ACTOR = new Actor(user(1).id(), false);

    private Ports ports;
    private Ledger ledger;
    private LedgerSealer sealer;

    /** The ports on one and the same store. */
    public record Books(Ports ports, Ledger ledger) {}

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Books books();

    @BeforeEach
    void begin() {
        var books = books();
        ports = books.ports();
        ledger = books.ledger();
        sealer = new LedgerSealer(ports.events(), ledger, ports.transactions());
    }

    private void append(int count) {
        append(Collections.nCopies(count, new ProjectEvent.Created(project(1))).toArray(DomainEvent[]::new));
    }

    private void append(DomainEvent... events) {
        done(ports.transactions().required(ports.events().append(ACTOR, List.of(events))));
    }

    private List<LoggedEvent> log() {
        return value(ports.events().after(EventCursor.BEGINNING, Optional.empty(), 2_000));
    }

    private LedgerEntry entry(long number) {
        return value(ledger.find(number));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(value(ledger.head())).isEqualTo(LedgerHead.EMPTY);
        assertThat(value(ledger.spine())).isEqualTo(LedgerSpine.EMPTY);
        assertThat(maybe(ledger.find(1))).isEmpty();
        assertThat(value(sealer.seal())).isZero();
    }

    @Test
    void sealsEveryEventOnceInTheOrderOfTheLog() {
        append(3);
        append(2);
        assertThat(value(sealer.seal())).isEqualTo(5);
        append(1);
        assertThat(value(sealer.seal())).isEqualTo(1);
        assertThat(value(sealer.seal())).isZero();

        var spine = LedgerSpine.EMPTY;
        for (var event : log()) {
            var expected = new LedgerEntry(spine.link(event), event);
            assertThat(entry(expected.link().number())).isEqualTo(expected);
            assertThat(value(ledger.find(event.cursor()))).isEqualTo(expected);
            spine = spine.with(event);
        }
        assertThat(value(ledger.spine())).isEqualTo(spine);
        assertThat(value(ledger.head())).isEqualTo(spine.head());
        assertThat(maybe(ledger.find(7))).isEmpty();
    }

    @Test
    void sealsMoreThanAPage() {
        append(LedgerSealer.PAGE + 1);

        assertThat(value(sealer.seal())).isEqualTo(LedgerSealer.PAGE + 1);
        assertThat(value(ledger.head()).number()).isEqualTo(LedgerSealer.PAGE + 1);
    }

    @Test
    void sealsNothingThatIsNotSettled() {
        var within = value(ports.transactions().required(ports.events()
                .append(ACTOR, new ProjectEvent.Created(project(1))).then(sealer.seal())));

        assertThat(within).isZero();
        assertThat(value(sealer.seal())).isEqualTo(1);
    }

    @Test
    void sealersAtTheSameTimeSealOnce() {
        append(50);

        assertThat(value(Flux.range(0, 5).flatMap(number -> sealer.seal()).reduce(0, Integer::sum))).isEqualTo(50);
        assertThat(value(ledger.head()).number()).isEqualTo(50);
    }

    @Test
    void givesTheLinksOfAProof() {
        append(21);
        done(sealer.seal().then());
        var head = value(ledger.head());

        LongStream.rangeClosed(1, 21).forEach(number -> {
            var links = value(ledger.links(LedgerProof.way(21, number)));
            assertThat(new LedgerProof(links).proves(head, entry(number).event())).isTrue();
        });
        assertThat(value(ledger.links(List.of(3L, 30L, 5L))).stream().map(LedgerLink::number))
                .containsExactly(5L, 3L);
    }

    @Test
    void tellsOfOneSubmissionWhatIsSealedAndWhatIsNot() {
        var one = draft(1);
        append(new SubmissionEvent(one, new SubmissionFact.Created()),
                new SubmissionEvent(draft(2), new SubmissionFact.Created()),
                new SubmissionEvent(one, new SubmissionFact.Retracted(decision(8), at(1))));
        assertThat(project(1).id()).as("another resource of that id").hasToString(submission(1).toString());
        append(new ProjectEvent.Created(project(1)), new SubmissionEvent(one, new SubmissionFact.RoundClosed(1,
                new Round.Closing(Round.Result.VOID, at(1)), new ClosingCircumstances(Set.of(), Map.of(), Map.of()))));
        done(sealer.seal().then());
        append(new SubmissionEvent(one, new SubmissionFact.Edited()),
                new SubmissionEvent(draft(2), new SubmissionFact.Edited()));

        var excerpt = value(ledger.excerpt(submission(1)));
        assertThat(excerpt.sealed()).containsExactly(entry(1), entry(3), entry(5));
        assertThat(excerpt.unsealed()).containsExactly(log().get(5));
        assertThat(value(ledger.excerpt(submission(2))).numbers()).containsExactly(2L);
        assertThat(value(ledger.excerpt(submission(3)))).isEqualTo(new LedgerExcerpt(List.of(), List.of()));
    }

    private static Submission draft(int n) {
        return Submission.draft(submission(n), new SubmissionNumber(n), project(1).id(), versionOf(1).id(),
                offer(OFFER), Optional.empty(), ACTOR.id(), at(n));
    }

    @Test
    void refusesANumberTwice() {
        append(1);
        done(sealer.seal().then());
        var entry = entry(1);

        assertThatThrownBy(() -> maybe(ports.transactions().required(ledger.append(List.of(entry)))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void losesWhatATransactionAppendedThatFailed() {
        append(1);
        var event = log().getFirst();
        var entry = new LedgerEntry(LedgerSpine.EMPTY.link(event), event);

        assertThatThrownBy(() -> maybe(ports.transactions().required(ledger.lock().then(ledger.append(List.of(entry)))
                .then(Mono.error(new IllegalStateException("on purpose")))))).hasMessage("on purpose");
        assertThat(value(ledger.head())).isEqualTo(LedgerHead.EMPTY);
    }
}
