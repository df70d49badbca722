package io.countersign.application;

import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Situation.Naming;
import io.countersign.application.failure.StorageException;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import reactor.core.publisher.Mono;

/**
 * A command or question with everything that can be wrong with it: who asks, what is not there, which version is named, which
 * state is met, what is sent. It is tried in every combination of these.
 */
public final class Attempt {

    private final Class<?> useCase;
    private final Function<Situation, Mono<? extends Outcome<?>>> command;
    private final Map<Actor, Optional<Class<? extends Refusal>>> actors = new LinkedHashMap<>();
    private final List<Optional<String>> absences = new ArrayList<>(List.of(Optional.empty()));
    private final List<State> obstacles = new ArrayList<>();
    private Consumer<Stage> preparation = stage -> {
    };
    private Optional<ToLongFunction<Stage>> version = Optional.empty();
    private boolean content;
    private boolean question;

    private Attempt(Class<?> useCase, Function<Situation, Mono<? extends Outcome<?>>> command) {
        this.useCase = useCase;
        this.command = command;
    }

    /** A state of things that the command meets, and what it is refused for then. */
    private record State(String name, Optional<Class<? extends Refusal>> refusal, Consumer<Stage> preparation) {}

    /** @return an attempt at a command */
    public static Attempt at(Class<?> useCase, Function<Situation, Mono<? extends Outcome<?>>> command) {
        return new Attempt(useCase, command);
    }

    /** @return an attempt at a question, which changes nothing though it is answered */
    public static Attempt asking(Class<?> useCase, Function<Situation, Mono<? extends Outcome<?>>> query) {
        var attempt = new Attempt(useCase, query);
        attempt.question = true;
        return attempt;
    }

    /** What is done before, so that the command can be done. */
    public Attempt given(Consumer<Stage> prepared) {
        preparation = prepared;
        return this;
    }

    /** People who may. */
    public Attempt allowedTo(Actor... people) {
        List.of(people).forEach(actor -> actors.put(actor, Optional.empty()));
        return this;
    }

    /** People who may not, and why. */
    public Attempt refusedTo(Class<? extends Refusal> refusal, Actor... people) {
        List.of(people).forEach(actor -> actors.put(actor, Optional.of(refusal)));
        return this;
    }

    /** People who may not, for the lack of a role. */
    public Attempt forbiddenTo(Actor... people) {
        return refusedTo(Refusal.Forbidden.class, people);
    }

    /** People for whom it does not exist. */
    public Attempt hiddenFrom(Actor... people) {
        return refusedTo(Refusal.NotFound.class, people);
    }

    /** Things that the command names and that may be absent. */
    public Attempt naming(String... things) {
        List.of(things).forEach(thing -> absences.add(Optional.of(thing)));
        return this;
    }

    /** The command must name this version. */
    public Attempt ofVersion(ToLongFunction<Stage> current) {
        version = Optional.of(current);
        return this;
    }

    /** The command has content, which may have faults. */
    public Attempt withContent() {
        content = true;
        return this;
    }

    /** Another state of things than the one given, and what the command is refused for in it. */
    public Attempt unless(String state, Class<? extends Refusal> refusal, Consumer<Stage> prepared) {
        obstacles.add(new State(state, Optional.of(refusal), prepared));
        return this;
    }

    /** @return at what */
    Class<?> useCase() {
        return useCase;
    }

    /** Tries every combination, and expects the refusal of what comes first in the order of refusals. */
    void refusesInOrder() {
        assertThat(actors).as("people tried").isNotEmpty();
        var states = new ArrayList<State>(List.of(new State("as given", Optional.empty(), preparation)));
        states.addAll(obstacles);
        for (var state : states) {
            var stage = prepared(state);
            situations(stage).forEach(situation -> expected(situation, state).ifPresentOrElse(
                    refusal -> refuses(situation, state, refusal),
                    () -> does(on(prepared(state), situation))));
        }
    }

    private Stage prepared(State state) {
        var stage = Stage.set();
        state.preparation().accept(stage);
        return stage;
    }

    private List<Situation> situations(Stage stage) {
        var current = version.map(it -> it.applyAsLong(stage)).orElse(0L);
        var namings = version.isPresent() ? List.of(Naming.values()) : List.of(Naming.CURRENT);
        var contents = content ? List.of(false, true) : List.of(false);
        return actors.keySet().stream()
                .flatMap(actor -> absences.stream().flatMap(absent -> namings.stream().flatMap(naming -> contents
                        .stream().map(faulty -> new Situation(stage, actor, absent, naming, current, faulty)))))
                .toList();
    }

    private static Situation on(Stage stage, Situation it) {
        return new Situation(stage, it.actor(), it.absent(), it.naming(), it.current(), it.faulty());
    }

    private Optional<Class<? extends Refusal>> expected(Situation situation, State state) {
        var standing = actors.getOrDefault(situation.actor(), Optional.empty());
        if (situation.absent().isPresent() || standing.filter(Refusal.NotFound.class::equals).isPresent()) {
            return Optional.of(Refusal.NotFound.class);
        }
        return standing
                .or(() -> switch (situation.naming()) {
                    case CURRENT -> Optional.empty();
                    case NONE -> Optional.of(Refusal.PreconditionRequired.class);
                    case STALE -> Optional.of(Refusal.PreconditionFailed.class);
                })
                .or(state::refusal)
                .or(() -> situation.faulty() ? Optional.of(Refusal.InvalidContent.class) : Optional.empty());
    }

    private void refuses(Situation situation, State state, Class<? extends Refusal> expected) {
        assertThat(situation.stage().refusal(command.apply(situation))).as("%s, %s", state.name(), situation)
                .isInstanceOf(expected);
    }

    private void does(Situation situation) {
        var store = situation.stage().store();
        var before = store.contents();
        assertThat(value(command.apply(situation))).as("%s", situation).isInstanceOf(Outcome.Done.class);
        if (question) {
            assertThat(store.contents()).as("what is kept after %s", situation).isEqualTo(before);
        } else {
            assertThat(store.contents()).as("what is kept after %s", situation).isNotEqualTo(before);
        }
    }

    /** Does it for the first who may, and loses one answer after the other: it fails each time, and nothing is kept. */
    void keepsNothingWhenAnAnswerIsLost() {
        var state = new State("as given", Optional.empty(), preparation);
        var answers = answersGotBy(state);
        assertThat(answers).as("answers of ports").isPositive();
        for (var lost = 1; lost <= answers; lost++) {
            var situation = sound(prepared(state));
            var stage = situation.stage();
            var before = stage.store().contents();
            stage.answers().lose(lost);

            assertThat(failure(command.apply(situation), StorageException.Unavailable.class))
                    .as("answer %s of %s", lost, answers).isSameAs(stage.answers().failure());
            assertThat(stage.store().contents()).as("all that is kept without answer %s of %s", lost, answers)
                    .isEqualTo(before);
        }
    }

    private int answersGotBy(State state) {
        var situation = sound(prepared(state));
        situation.stage().answers().lose(0);
        assertThat(value(command.apply(situation))).isInstanceOf(Outcome.Done.class);
        return situation.stage().answers().answers();
    }

    private Situation sound(Stage stage) {
        return situations(stage).stream()
                .filter(it -> actors.getOrDefault(it.actor(), Optional.empty()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return useCase.getSimpleName();
    }
}
