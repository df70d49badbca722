package io.countersign.application.feed;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.application.project.ProjectUseCases;
import io.countersign.application.schedule.ScheduleUseCases;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.user.UserUseCases;
import io.countersign.domain.event.ConsultantTypeEvent;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.MemberEvent;
import io.countersign.domain.event.ProjectEvent;
import io.countersign.domain.event.UserEvent;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Who reads which events, from where on, and how long. */
class FeedTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Actor ADMIN = new Actor(user(1).id(), true);
    private static final Actor VIEWER = new Actor(user(2).id(), false);
    private static final Actor STRANGER = new Actor(user(3).id(), false);
    private static final Project ONE = project(1);
    private static final Project TWO = project(2);
    private static final DomainEvent IN_ONE = new ProjectEvent.Replaced(ONE);
    private static final DomainEvent IN_TWO = new ProjectEvent.Replaced(TWO);
    private static final DomainEvent FOR_ALL = new ConsultantTypeEvent.Created(consultantType(1));
    private static final DomainEvent FOR_ADMINS = new UserEvent.Registered(user(4).id());

    private final ReviewPorts review = ReviewPorts.of(new InMemoryStore(Instant::now));
    private final Ports ports = review.ports();
    private final EventTail tail = new EventTail(ports.events());
    private final Disposable running = tail.run().subscribe();
    private final ReadEventsUseCase feed = FeedUseCases.createReadEvents(ports.events(), tail,
            ProjectUseCases.create(ports.projects(), ports.members(),
                    ScheduleUseCases.createRescheduleSubmissions(review.schedule()),
                    ports.events(), ports.transactions()),
            FeedUseCases.createGetReadership(
                    UserUseCases.create(ports.users(), ports.events(), ports.transactions())));

    @BeforeEach
    void buildProjects() {
        for (var n = 1; n <= 4; n++) {
            done(ports.users().insert(user(n)));
        }
        done(ports.projects().insert(ONE));
        done(ports.projects().insert(TWO));
        done(ports.members().insert(member(1, ONE, user(2), ProjectRole.VIEWER)));
    }

    @AfterEach
    void stop() {
        running.dispose();
    }

    private void append(DomainEvent... events) {
        done(ports.transactions().required(ports.events().append(ADMIN, List.of(events))));
    }

    private Outcome<Flux<List<LoggedEvent>>> outcome(Actor actor, Optional<ProjectId> project,
            Optional<EventCursor> after, boolean follow) {
        return value(feed.read(new ReadEventsUseCase.Query(actor, project, after, follow, at(1))));
    }

    private Flux<String> read(Actor actor, Optional<ProjectId> project, Optional<EventCursor> after, boolean follow) {
        return switch (outcome(actor, project, after, follow)) {
            case Outcome.Done<Flux<List<LoggedEvent>>>(var stretches) -> stretches.flatMapIterable(events -> events)
                    .map(event -> event.fact().subject());
            case Outcome.Refused<Flux<List<LoggedEvent>>>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private List<String> past(Actor actor, Optional<ProjectId> project) {
        return value(read(actor, project, Optional.of(EventCursor.BEGINNING), false).collectList());
    }

    private static List<String> subjects(DomainEvent... events) {
        return List.of(events).stream().map(DomainEvent::subject).toList();
    }

    @Test
    void showsEverybodyWhatHeMayRead() {
        append(IN_ONE, IN_TWO, FOR_ALL, FOR_ADMINS);

        assertThat(past(ADMIN, Optional.empty())).isEqualTo(subjects(IN_ONE, IN_TWO, FOR_ALL, FOR_ADMINS));
        assertThat(past(VIEWER, Optional.empty())).isEqualTo(subjects(IN_ONE, FOR_ALL));
        assertThat(past(STRANGER, Optional.empty())).isEqualTo(subjects(FOR_ALL));
        assertThat(past(VIEWER, Optional.of(ONE.id()))).isEqualTo(subjects(IN_ONE));
        assertThat(past(ADMIN, Optional.of(TWO.id()))).isEqualTo(subjects(IN_TWO));
        assertThat(outcome(VIEWER, Optional.of(TWO.id()), Optional.empty(), true))
                .isEqualTo(Outcome.refused(new Refusal.NotFound()));
    }

    @Test
    void endsWithThePresentUnlessItFollows() {
        append(IN_ONE);
        var past = read(ADMIN, Optional.empty(), Optional.of(EventCursor.BEGINNING), false);
        append(IN_TWO);

        StepVerifier.create(past).expectNext(IN_ONE.subject()).expectComplete().verify(LIMIT);
        StepVerifier.create(read(ADMIN, Optional.empty(), Optional.empty(), false)).expectComplete().verify(LIMIT);
    }

    @Test
    void followsFromNow() {
        append(IN_ONE);

        StepVerifier.create(read(ADMIN, Optional.empty(), Optional.empty(), true))
                .then(() -> append(IN_TWO))
                .expectNext(IN_TWO.subject())
                .then(() -> append(FOR_ALL, FOR_ADMINS))
                .expectNext(FOR_ALL.subject(), FOR_ADMINS.subject())
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void replaysWhatItShowedLive() {
        var count = 3 * EventTail.PAGE + Window.SIZE;
        var types = IntStream.range(0, count)
                .mapToObj(n -> (DomainEvent) new ConsultantTypeEvent.Created(consultantType(n % 16)))
                .toList();
        var live = new ArrayList<String>();

        StepVerifier.create(read(STRANGER, Optional.empty(), Optional.of(EventCursor.BEGINNING), true))
                .then(() -> types.forEach(event -> append(event, IN_TWO)))
                .recordWith(() -> live)
                .expectNextCount(count)
                .thenCancel()
                .verify(LIMIT);

        assertThat(live).isEqualTo(types.stream().map(DomainEvent::subject).toList())
                .isEqualTo(past(STRANGER, Optional.empty()));
    }

    @Test
    void readsOnlyAsMuchAsIsTaken() {
        var stretches = ((Outcome.Done<Flux<List<LoggedEvent>>>) outcome(ADMIN, Optional.empty(), Optional.empty(),
                true)).result();
        var type = (DomainEvent) new ConsultantTypeEvent.Created(consultantType(1));
        for (var n = 0; n < 2 * Window.SIZE; n += 100) {
            append(IntStream.range(0, 100).mapToObj(i -> type).toArray(DomainEvent[]::new));
        }

        StepVerifier.create(stretches.map(List::size), 1)
                .expectNext(EventTail.PAGE)
                .expectNoEvent(Duration.ofMillis(100))
                .thenRequest(2)
                .expectNext(EventTail.PAGE, EventTail.PAGE)
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void showsNothingMoreToWhoeverIsTakenOut() {
        var out = new MemberEvent.Removed(member(1, ONE, user(2), ProjectRole.VIEWER));

        StepVerifier.create(read(VIEWER, Optional.empty(), Optional.empty(), true))
                .then(() -> append(IN_ONE))
                .expectNext(IN_ONE.subject())
                .then(() -> {
                    done(ports.members().delete(ONE.id(), user(2).id()));
                    append(out);
                    append(IN_ONE, FOR_ALL);
                })
                .expectNext(FOR_ALL.subject())
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void endsTheStreamOfAProjectThatIsSeenNoMore() {
        var out = new MemberEvent.Removed(member(1, ONE, user(2), ProjectRole.VIEWER));

        StepVerifier.create(read(VIEWER, Optional.of(ONE.id()), Optional.empty(), true))
                .then(() -> {
                    done(ports.members().delete(ONE.id(), user(2).id()));
                    append(out);
                })
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void showsMoreToWhoeverIsTakenIn() {
        var in = new MemberEvent.Added(member(1, TWO, user(2), ProjectRole.VIEWER));

        StepVerifier.create(read(VIEWER, Optional.empty(), Optional.empty(), true))
                .then(() -> {
                    append(IN_TWO, FOR_ALL);
                    done(ports.members().insert(member(1, TWO, user(2), ProjectRole.VIEWER)));
                })
                .expectNext(FOR_ALL.subject())
                .then(() -> append(in, IN_TWO))
                .expectNext(in.subject(), IN_TWO.subject())
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void endsWithTheService() {
        StepVerifier.create(read(ADMIN, Optional.empty(), Optional.empty(), true))
                .then(tail::close)
                .expectComplete()
                .verify(LIMIT);
    }
}
