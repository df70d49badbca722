package io.countersign.application.simulation;

import static io.countersign.application.Awaiting.value;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.consultanttype.ConsultantTypeUseCases;
import io.countersign.application.failure.StorageException;
import io.countersign.application.project.ProjectUseCases;
import io.countersign.application.schedule.ScheduleUseCases;
import io.countersign.application.simulation.port.in.SimulateRuleUseCase;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.application.template.TemplateUseCases;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SimulationServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final TemplateId TEMPLATE = versionOf(1).id().template();
    private static final Actor ADMIN = new Actor(MANAGER.id(), true);
    private static final String EITHER = "{\"rule\": {\"anyOf\": [{\"discipline\": {\"consultantTypeId\": \"%s\"}},"
            .formatted(TYPE.id())
            + " {\"discipline\": {\"consultantTypeId\": \"%s\"}}]}}".formatted(OTHER_TYPE.id());

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(Instant::now));
    private final ReviewScene scene = new ReviewScene(ports);

    private Flux<SimulationStep> simulate(RoundHistory history, Actor actor, String body) {
        var all = ports.ports();
        var types = ConsultantTypeUseCases.create(all.consultantTypes(), all.events(), all.transactions());
        var templates = TemplateUseCases.create(all.templates(), types, all.events(), all.transactions());
        var projects = ProjectUseCases.create(all.projects(), all.members(),
                ScheduleUseCases.createRescheduleSubmissions(ports.schedule()), all.events(), all.transactions());
        return result(value(SimulationUseCases.create(history, templates, templates, projects, types)
                .simulate(new SimulateRuleUseCase.Query(actor, TEMPLATE, JsonReader.readTrusted(body)))));
    }

    @Test
    void saysWhatTheOtherRuleWouldHaveChanged() {
        scene.inReview(1);
        scene.decide(1, CONSULTANT, TYPE, DecisionKind.APPROVED);
        scene.inReview(2);
        scene.decide(2, CONSULTANT, TYPE, DecisionKind.REJECTED);
        scene.decide(2, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.REJECTED);
        var ofProject = EITHER.replaceFirst("\\{", "{\"projectId\": \"%s\",".formatted(PROJECT.id()));

        var steps = simulate(ports.history(), MANAGER, ofProject).collectList().block(PATIENCE);

        assertThat(steps).hasSize(3);
        assertThat(steps.getFirst()).isInstanceOfSatisfying(SimulationStep.Flip.class, flip -> {
            assertThat(flip.round().position().submission()).isEqualTo(ReviewScene.submission(1));
            assertThat(flip.from()).isEqualTo(Verdict.PENDING);
            assertThat(flip.to()).isEqualTo(Verdict.APPROVED);
        });
        assertThat(steps.subList(1, 3)).containsExactly(new SimulationStep.Progress(2),
                new SimulationStep.Summary(2, 1, 1, 0, 0));
    }

    @Test
    void saysAtOnceThatThereIsNothing() {
        assertThat(simulate(ports.history(), ADMIN, EITHER).collectList().block(PATIENCE))
                .containsExactly(SimulationStep.Summary.NOTHING);
    }

    @Test
    void readsOnlyWhatIsAskedForAndNothingMoreWhenNobodyListens() {
        scene.inReview(1);
        var endless = new EndlessHistory(ports.history());

        StepVerifier.create(simulate(endless, ADMIN, EITHER), 0)
                .expectSubscription()
                .thenRequest(1).expectNext(new SimulationStep.Progress(1))
                .then(() -> assertThat(endless.pages.get()).isLessThanOrEqualTo(4))
                .thenRequest(20).expectNextCount(20)
                .then(() -> assertThat(endless.pages.get()).isLessThanOrEqualTo(24))
                .thenCancel().verify(PATIENCE);
        assertThat(endless.pages.get()).as("pages after the cancel").isLessThanOrEqualTo(24);
    }

    @Test
    void goesThroughManyPagesWithoutGrowingItsStack() {
        scene.inReview(1);
        var pages = 20_000;

        StepVerifier.create(simulate(new EndlessHistory(ports.history()), ADMIN, EITHER).take(pages))
                .expectNextCount(pages).expectComplete().verify(PATIENCE.multipliedBy(4));
    }

    @Test
    void endsWithTheErrorOfTheStore() {
        scene.inReview(1);
        RoundHistory broken = (scope, actor, after, limit) -> after.isPresent()
                ? Mono.error(new StorageException.Unavailable(new IllegalStateException("gone")))
                : ports.history().next(scope, actor, after, limit);

        StepVerifier.create(simulate(broken, ADMIN, EITHER)).expectNext(new SimulationStep.Progress(1))
                .expectError(StorageException.Unavailable.class).verify(PATIENCE);
    }

    /** Gives the same round again and again. */
    private static final class EndlessHistory implements RoundHistory {

        private final RoundHistory one;
        private final AtomicInteger pages = new AtomicInteger();

        EndlessHistory(RoundHistory one) {
            this.one = one;
        }

        @Override
        public Mono<List<StoredRound>> next(Scope scope, Actor actor, Optional<StoredRound.Position> after, int limit) {
            return Mono.defer(() -> {
                pages.incrementAndGet();
                return one.next(scope, actor, Optional.empty(), limit);
            });
        }
    }
}
