package io.countersign.domain.rule;

import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is claimed of one discipline: of some people whether and how they voted, perhaps who all of them are. */
final class Seats {

    private final Map<UserId, Verdict> known = new HashMap<>();
    private final Set<UserId> recused = new HashSet<>();
    private Optional<Set<UserId>> roll = Optional.empty();
    private boolean contradictory;

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
        contradictory |= other != null && other != vote;
    }

    void claim(Witness.Roll claimed) {
        contradictory |= roll.isPresent() && !roll.get().equals(claimed.users());
        roll = Optional.of(claimed.users());
    }

    boolean contradictory() {
        return contradictory || !Collections.disjoint(known.keySet(), recused)
                || roll.filter(users -> !users.containsAll(known.keySet())
                        || !Collections.disjoint(users, recused)).isPresent();
    }

    /** The operands when everybody of whom nothing is claimed votes this; an open roll is joined by as many as matter. */
    List<Verdict> operands(Verdict unclaimed, int newcomers) {
        var unknown = roll.map(users -> users.size() - known.size()).orElse(newcomers);
        return Stream.concat(known.values().stream(), Collections.nCopies(unknown, unclaimed).stream()).toList();
    }
}
