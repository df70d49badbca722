package io.countersign.domain.rule;

import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The claims about one discipline: whether and how some people voted, and perhaps who all of them are. */
final class DisciplineClaims {

    private final Map<UserId, Verdict> known = new HashMap<>();
    private final Set<UserId> recused = new HashSet<>();
    private final Set<UserId> claimedTwice = new HashSet<>();
    private final Set<Set<UserId>> rolls = new HashSet<>();

    void claim(Ballot ballot) {
        if (ballot.decision() == DecisionKind.RECUSED) {
            recused.add(ballot.user());
        } else {
            claim(ballot.user(), Verdict.of(ballot.decision()));
        }
    }

    void claim(Witness.Awaited awaited) {
        claim(awaited.user(), Verdict.PENDING);
    }

    private void claim(UserId user, Verdict vote) {
        var other = known.put(user, vote);
        if (other != null && other != vote) {
            claimedTwice.add(user);
        }
    }

    void claim(Witness.Roll roll) {
        rolls.add(roll.users());
    }

    boolean contradictory() {
        return !claimedTwice.isEmpty() || rolls.size() > 1 || !Collections.disjoint(known.keySet(), recused)
                || rolls.stream().anyMatch(roll -> !roll.containsAll(known.keySet())
                        || !Collections.disjoint(roll, recused));
    }

    /**
     * The operands when everybody of whom nothing is claimed votes this; an open roll is joined by as many as matter.
     */
    List<Verdict> operands(Verdict unclaimed, int newcomers) {
        var unknown = rolls.stream().findFirst().map(roll -> roll.size() - known.size()).orElse(newcomers);
        return Stream.concat(known.values().stream(), Collections.nCopies(unknown, unclaimed).stream()).toList();
    }
}
