package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Positive votes that one discipline still lacks where the rule has use for them.
 *
 * @param count how many, from 1: a vote counts for every leaf of its discipline, so that it is the most that one leaf
 *             lacks
 * @param open whether they are accepted now: their turn has come
 * @param awaited who may cast them: eligible, and has not voted
 */
public record MissingVotes(ConsultantTypeId consultantType, int count, boolean open, Set<UserId> awaited) {

    public MissingVotes {
        Objects.requireNonNull(consultantType, "consultantType");
        if (count < 1) {
            throw new IllegalArgumentException("count: " + count + " is less than 1");
        }
        awaited = Collections.unmodifiableSet(new LinkedHashSet<>(awaited));
    }

    /** @return one entry for each discipline, in the order of the rule; none when its verdict is positive */
    public static List<MissingVotes> of(Evaluation evaluation, Electorate electorate) {
        var byType = new LinkedHashMap<ConsultantTypeId, MissingVotes>();
        var leaves = idle(evaluation) ? Stream.<Evaluation>empty() : useful(evaluation);
        leaves.filter(leaf -> leaf.votesMissing() > 0).forEach(leaf -> {
            var type = ((Rule.Discipline) leaf.rule()).consultantType();
            byType.merge(type, new MissingVotes(type, leaf.votesMissing(), leaf.open(), electorate.awaited(type)),
                    MissingVotes::and);
        });
        return List.copyOf(byType.values());
    }

    private MissingVotes and(MissingVotes other) {
        return new MissingVotes(consultantType, Math.max(count, other.count), open || other.open, awaited);
    }

    /** The leaves that a vote can still help: not those below a part that is positive already or does not apply. */
    private static Stream<Evaluation> useful(Evaluation evaluation) {
        if (evaluation.verdict().positive() || evaluation.verdict() == Verdict.NOT_APPLICABLE) {
            return Stream.empty();
        }
        return evaluation.rule() instanceof Rule.Discipline
                ? Stream.of(evaluation)
                : evaluation.parts().stream().flatMap(MissingVotes::useful);
    }

    /** A whole rule that does not apply is unsatisfiable by name; no other whole rule is closed. */
    private static boolean idle(Evaluation whole) {
        return whole.rule() instanceof Rule.When && !whole.open();
    }
}
