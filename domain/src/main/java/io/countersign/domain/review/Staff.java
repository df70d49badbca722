package io.countersign.domain.review;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.Seat;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.user.UserId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may fill the seats of a review: the consultants who are assigned today, and their delegates. An author has no
 * seat, and fills none for others.
 */
final class Staff {

    private final Map<ConsultantTypeId, Set<UserId>> holders;
    private final List<Delegation> delegations;

    private Staff(Map<ConsultantTypeId, Set<UserId>> holders, List<Delegation> delegations) {
        this.holders = holders;
        this.delegations = delegations;
    }

    /** @param barred who takes no part: the authors */
    static Staff of(Rule rule, Surroundings surroundings, LocalDate day, Set<UserId> barred) {
        var holders = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
        rule.decidingTypes().forEach(type -> holders.put(type, new LinkedHashSet<>()));
        surroundings.assignments().stream()
                .filter(assignment -> assignment.activeOn(day) && !barred.contains(assignment.user()))
                .map(ConsultantAssignment::seat)
                .forEach(seat -> holders.computeIfPresent(seat.consultantType(), (type, people) -> {
                    people.add(seat.holder());
                    return people;
                }));
        return new Staff(holders, surroundings.delegations().stream()
                .filter(delegation -> delegation.activeOn(day) && !barred.contains(delegation.delegate()))
                .toList());
    }

    /** @return who holds a seat, by discipline */
    Map<ConsultantTypeId, Set<UserId>> holders() {
        return holders;
    }

    /** @return who may fill the seat: its holder first */
    Stream<UserId> people(Seat seat) {
        return Stream.concat(Stream.of(seat.holder()), delegations.stream()
                .filter(delegation -> delegation.seat().equals(seat))
                .map(Delegation::delegate));
    }
}
