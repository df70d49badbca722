package io.countersign.application.event;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.Ports;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.domain.event.ConsultantTypeEvent;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EquipmentEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.event.RequirementEvent;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What every {@link EventLog} keeps to. */
public abstract class EventLogContract {

    private static final Actor ACTOR = new Actor(user(1).id(), false);
    private static final DomainEvent OF_NO_PROJECT = new ConsultantTypeEvent.Created(consultantType(1, VERBATIM));
    private static final DomainEvent OF_ONE = new ProjectEvent.Created(project(1));
    private static final DomainEvent OF_ANOTHER = new ProjectEvent.Created(project(2));

    private Ports ports;
    private EventLog log;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        log = ports.events();
    }

    private void append(DomainEvent... events) {
        done(ports.transactions().required(log.append(ACTOR, List.of(events))));
    }

    private List<LoggedEvent> after(EventCursor cursor) {
        return value(log.after(cursor, Optional.empty(), 100));
    }

    private static List<EventFact> facts(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::fact).toList();
    }

    private static EventFact fact(DomainEvent event) {
        return EventFact.of(ACTOR.id(), event);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(after(EventCursor.BEGINNING)).isEmpty();
    }

    @Test
    void keepsEventsAsTheyWereAppended() {
        var values = Map.<String, JsonValue>of("flow", new JsonValue.JsonNumber("12.50"));
        var none = RequirementValues.none(project(1).id(), new TemplateId(project(3).id().value()));
        var some = new RequirementValues(none.project(), none.template(), values, Map.of(), Optional.of(at(1)), 1);
        var spelled = new RequirementEvent.Changed(none, some);
        append(OF_NO_PROJECT, spelled, new EquipmentEvent.Registered(equipment(1, project(1))));

        assertThat(facts(after(EventCursor.BEGINNING))).containsExactly(fact(OF_NO_PROJECT), fact(spelled),
                fact(new EquipmentEvent.Registered(equipment(1, project(1)))));
    }

    @Test
    void saysWhenByItsOwnClock() {
        var before = Instant.now().minusSeconds(60);
        append(OF_ONE);

        var at = after(EventCursor.BEGINNING).getFirst().at();
        assertThat(at).isBetween(before, Instant.now().plusSeconds(60)).isEqualTo(at.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void readsOnFromAnyPlaceInOneOrder() {
        append(OF_ONE, OF_ANOTHER);
        append(OF_NO_PROJECT);
        append(OF_ANOTHER, OF_ONE);

        var all = after(EventCursor.BEGINNING);
        assertThat(facts(all)).containsExactly(fact(OF_ONE), fact(OF_ANOTHER), fact(OF_NO_PROJECT), fact(OF_ANOTHER),
                fact(OF_ONE));
        assertThat(all.stream().map(LoggedEvent::cursor)).isSorted().doesNotHaveDuplicates();
        for (var index = 0; index < all.size(); index++) {
            assertThat(after(all.get(index).cursor())).isEqualTo(all.subList(index + 1, all.size()));
        }
        assertThat(value(log.after(all.get(1).cursor(), Optional.empty(), 2))).isEqualTo(all.subList(2, 4));
    }

    @Test
    void readsOneProjectAlone() {
        append(OF_ONE, OF_ANOTHER, OF_NO_PROJECT, OF_ONE);

        assertThat(facts(of(project(1).id(), 100))).containsExactly(fact(OF_ONE), fact(OF_ONE));
        assertThat(facts(of(project(2).id(), 100))).containsExactly(fact(OF_ANOTHER));
        assertThat(of(project(3).id(), 100)).isEmpty();
        assertThat(of(project(1).id(), 1)).hasSize(1);
    }

    private List<LoggedEvent> of(ProjectId project, int limit) {
        return value(log.after(EventCursor.BEGINNING, Optional.of(project), limit));
    }

    @Test
    void keepsNothingOfATransactionThatFailed() {
        assertThatThrownBy(() -> maybe(ports.transactions().required(log.append(ACTOR, OF_ONE)
                .then(Mono.error(new IllegalStateException("on purpose")))))).hasMessage("on purpose");

        assertThat(after(EventCursor.BEGINNING)).isEmpty();
        append(OF_ANOTHER);
        assertThat(facts(after(EventCursor.BEGINNING))).containsExactly(fact(OF_ANOTHER));
    }

    @Test
    void showsNothingOfATransactionThatStillRuns() {
        var seen = value(ports.transactions().required(log.append(ACTOR, OF_ONE)
                .then(log.after(EventCursor.BEGINNING, Optional.empty(), 100))));

        assertThat(seen).isEmpty();
        assertThat(after(EventCursor.BEGINNING)).hasSize(1);
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> maybe(log.append(ACTOR, OF_ONE))).isInstanceOf(IllegalStateException.class);
        assertThat(after(EventCursor.BEGINNING)).isEmpty();
    }

    @Test
    void appendsNothingWhenThereIsNothing() {
        append();
        assertThat(after(EventCursor.BEGINNING)).isEmpty();
    }

    @Test
    void knowsWhereItEnds() {
        assertThat(value(log.present())).isEqualTo(EventCursor.BEGINNING);
        append(OF_ONE, OF_ANOTHER);

        assertThat(value(log.present())).isEqualTo(after(EventCursor.BEGINNING).getLast().cursor());
        var within = value(ports.transactions().required(log.append(ACTOR, OF_ONE).then(log.present())));
        assertThat(within).isLessThan(value(log.present()));
    }

    @Test
    void hintsAtNews() {
        StepVerifier.create(log.news().next())
                .expectSubscription()
                .then(() -> done(ports.transactions().required(log.append(ACTOR, OF_ONE))))
                .expectNext(true)
                .expectComplete()
                .verify(Duration.ofSeconds(10));
    }
}
