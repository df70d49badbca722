package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may decide for which discipline now, and what was decided in the round so far. Only a person's latest ballot for
 * a discipline counts. People who recused themselves are left out; people who voted while they were eligible stay in.
 */
public final class Electorate {

    private final Map<ConsultantTypeId, Set<UserId>> eligible;
    private final Map<ConsultantTypeId, Map<UserId, DecisionKind>> votes;
    private final Map<ConsultantTypeId, Map<UserId, Verdict>> operands = new HashMap<>();

    private Electorate(Map<ConsultantTypeId, Set<UserId>> eligible,
            Map<ConsultantTypeId, Map<UserId, DecisionKind>> votes) {
        this.eligible = eligible;
        this.votes = votes;
        Stream.concat(eligible.keySet().stream(), votes.keySet().stream())
                .forEach(type -> operands.computeIfAbsent(type, this::count));
    }

    /**
     * @param eligible the people who may decide now, by discipline
     * @param ballots the ballots of the round that still stand, oldest first
     */
    public static Electorate of(Map<ConsultantTypeId, Set<UserId>> eligible, List<Ballot> ballots) {
        var votes = new LinkedHashMap<ConsultantTypeId, Map<UserId, DecisionKind>>();
        ballots.forEach(ballot -> votes.computeIfAbsent(ballot.consultantType(), type -> new LinkedHashMap<>())
                .put(ballot.user(), ballot.decision()));
        return new Electorate(copy(eligible), votes);
    }

    private static Map<ConsultantTypeId, Set<UserId>> copy(Map<ConsultantTypeId, Set<UserId>> eligible) {
        return eligible.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private Map<UserId, Verdict> count(ConsultantTypeId type) {
        var operands = new LinkedHashMap<UserId, Verdict>();
        var cast = votes.getOrDefault(type, Map.of());
        eligible.getOrDefault(type, Set.of()).stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(user -> operands.put(user, Verdict.PENDING));
        cast.forEach((user, vote) -> {
            if (vote == DecisionKind.RECUSED) {
                operands.remove(user);
            } else {
                operands.put(user, Verdict.of(vote));
            }
        });
        return Collections.unmodifiableMap(operands);
    }

    /** @return what each operand of the discipline has voted, pending for those who may and have not */
    Map<UserId, Verdict> operands(ConsultantTypeId type) {
        return operands.getOrDefault(type, Map.of());
    }

    /**
     * @return all that is known of the discipline: who its operands are, and of each the ballot or that it is awaited
     */
    Stream<Witness> witnesses(ConsultantTypeId type) {
        var operands = operands(type).keySet();
        var cast = votes.getOrDefault(type, Map.of());
        return Stream.concat(Stream.of(new Witness.Roll(type, operands)),
                operands.stream().map(user -> Optional.ofNullable(cast.get(user))
                        .<Witness>map(decision -> new Ballot(type, user, decision))
                        .orElseGet(() -> new Witness.Awaited(type, user))));
    }

    /** @return who may decide for the discipline now and has not */
    public Set<UserId> awaited(ConsultantTypeId type) {
        var awaited = new LinkedHashSet<>(eligible.getOrDefault(type, Set.of()));
        awaited.removeAll(votes.getOrDefault(type, Map.of()).keySet());
        return awaited;
    }

    /** @return whether the person may decide for the discipline now, having decided already or not */
    public boolean isEligible(UserId user, ConsultantTypeId type) {
        return eligible.getOrDefault(type, Set.of()).contains(user);
    }
}
