package io.countersign.domain.schedule;

import io.countersign.domain.round.Decision;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.rule.Electorate;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleEvaluator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Since when each leaf of a rule has been open for decisions: the history of a round replayed. A step that closed
 * again, because an approval before it was taken back, counts from when it opened last. Whether a step is positive
 * depends on votes alone, so who was assigned at the time does not matter.
 */
public final class Openings {

    private final Map<Integer, Instant> since = new HashMap<>();

    private Openings() {
    }

    /**
     * @param decisions of the round, also those that no longer count
     * @return the instants since which the leaves are open
     */
    public static Openings of(Rule rule, Circumstances circumstances, Instant roundOpened, List<Decision> decisions) {
        var openings = new Openings();
        var staged = rule.nodes().anyMatch(Rule.InSequence.class::isInstance);
        Stream.concat(Stream.of(roundOpened), staged ? changes(roundOpened, decisions) : Stream.empty())
                .forEach(at -> openings.pass(at, RuleEvaluator.evaluate(rule,
                        Electorate.of(Map.of(), inForce(decisions, at).map(Decision::ballot).toList()),
                        circumstances)));
        return openings;
    }

    private static Stream<Instant> changes(Instant roundOpened, List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> Stream.concat(Stream.of(decision.decidedAt()), decision.retractedAt().stream()))
                .filter(roundOpened::isBefore)
                .distinct()
                .sorted();
    }

    private static Stream<Decision> inForce(List<Decision> decisions, Instant at) {
        return decisions.stream()
                .filter(decision -> !decision.decidedAt().isAfter(at))
                .filter(decision -> decision.retractedAt().filter(taken -> !taken.isAfter(at)).isEmpty())
                .filter(decision -> decisions.stream().noneMatch(later -> !later.decidedAt().isAfter(at)
                        && later.supersedes().filter(decision.id()::equals).isPresent()));
    }

    private void pass(Instant at, Evaluation evaluation) {
        var leaves = evaluation.leaves().toList();
        for (var index = 0; index < leaves.size(); index++) {
            if (leaves.get(index).open()) {
                since.putIfAbsent(index, at);
            } else {
                since.remove(index);
            }
        }
    }

    /** @return since when the leaf of that place among the leaves is open, empty while it is closed */
    public Optional<Instant> of(int leaf) {
        return Optional.ofNullable(since.get(leaf));
    }
}
