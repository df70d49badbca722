package io.countersign.application;

import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Every use case on a store in memory, in the scene of reviews.
 *
 * @param ports the bare ones, to prepare and to look
 * @param answers those that the use cases get from their ports
 */
public record Stage(InMemoryStore store, ReviewPorts ports, ReviewScene scene, LostAnswers answers,
        UseCases useCases) {

    /** When everything on the stage happens, by the clock of the store. */
    public static final Instant NOW = at(100);
    /** An administrator who has no part in any project. */
    public static final Actor ADMIN = new Actor(user(5).id(), true);

    private static final String EVENTS = "events";

    /** @return a stage on a store of its own */
    public static Stage set() {
        var store = new InMemoryStore(() -> NOW);
        var ports = ReviewPorts.of(store);
        var answers = new LostAnswers();
        return new Stage(store, ports, new ReviewScene(ports), answers, UseCases.on(answers.of(ports)));
    }

    /** Does a command, which must not be refused. */
    public <T> Deed<T> perform(Mono<Outcome<T>> command) {
        var before = store.contents();
        return new Deed<>(ReviewScene.result(value(command)), factsSince(before), keptSince(before));
    }

    /** @return why a command is refused, which must leave everything as it was */
    public Refusal refusal(Mono<? extends Outcome<?>> command) {
        var before = store.contents();
        return switch (value(command)) {
            case Outcome.Refused<?>(var refusal) -> {
                assertThat(store.contents()).as("all that is kept after %s", refusal).isEqualTo(before);
                yield refusal;
            }
            case Outcome.Done<?>(var result) -> throw new AssertionError("not refused: " + result);
        };
    }

    private List<String> factsSince(Map<String, Map<?, ?>> before) {
        return store.events.values().stream()
                .filter(event -> !before.getOrDefault(EVENTS, Map.of()).containsKey(event.cursor()))
                .map(LoggedEvent::fact)
                .map(Stage::text)
                .toList();
    }

    private Set<String> keptSince(Map<String, Map<?, ?>> before) {
        return store.contents().entrySet().stream()
                .filter(now -> !now.getKey().equals(EVENTS) && !now.getValue().equals(before.get(now.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String text(EventFact fact) {
        return Samples.numbered("%s %s by %s %s".formatted(fact.type().replace("io.countersign.", ""), fact.subject(),
                fact.actor(), CanonicalJson.of(fact.data())));
    }
}
