package io.countersign.domain.review;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Completeness;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.Seat;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.ReviewedScope;
import io.countersign.domain.rule.Ballot;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Electorate;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Explanation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleEvaluator;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of a review at one instant: what the offer brings, what deviates, who may decide, and what the rule says of
 * the decisions so far.
 */
public final class Review {

    private final Offer offer;
    private final Completeness completeness;
    private final DeviationReport deviations;
    private final Set<String> deviating;
    private final Map<String, JsonValue> unmet;
    private final Scopes scopes;
    private final Rule rule;
    private final Circumstances circumstances;
    private final Staff staff;
    private final Electorate electorate;
    private final Evaluation evaluation;
    private final List<Decision> decisions;

    /**
     * @param version the version of the template that is offered against
     * @param surroundings the part of the project that it is judged by
     * @param day the day of the project on which somebody may decide or may not
     * @param decisions that count
     * @param barred the people who take no part: the authors
     */
    public Review(TemplateVersion version, Surroundings surroundings, LocalDate day, Offer offer,
            List<Decision> decisions, Set<UserId> barred) {
        var template = version.definition();
        rule = version.rule();
        this.offer = offer;
        this.decisions = decisions;
        completeness = Completeness.of(offer, template);
        deviations = DeviationReport.of(template, offer.values(), completeness.circumstances(Set.of()),
                surroundings.requirements(), offer.declaredReasons());
        deviating = deviations.deviating();
        unmet = ReviewedScope.unmet(deviations, template);
        circumstances = completeness.circumstances(deviating);
        staff = Staff.of(rule, surroundings, day, barred);
        var holders = staff.holders();
        scopes = Scopes.of(template, RuleEvaluator.evaluate(rule, Electorate.of(holders, List.of()), circumstances));
        electorate = Electorate.of(holders, decisions.stream().filter(this::stands).map(Decision::ballot).toList());
        evaluation = RuleEvaluator.evaluate(rule, electorate, circumstances);
    }

    /**
     * A positive decision counts while it accepts every deviation of its scope. A deviation that appeared after it must
     * be accepted all the same.
     *
     * @return whether the decision counts
     */
    public boolean stands(Decision decision) {
        return !decision.kind().positive()
                || accepted(decision).containsAll(toAccept(decision.seat().consultantType()));
    }

    /**
     * The fields whose deviation the decision accepts. Where another value has been required since, it is another
     * deviation.
     */
    private Set<String> accepted(Decision decision) {
        var unmetThen = decision.reviewed().scope().map(ReviewedScope::unmet).orElse(Map.of());
        return decision.statement().acceptedDeviations().stream()
                .filter(field -> !unmet.containsKey(field) || unmet.get(field).equals(unmetThen.get(field)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return how the offer meets what the template asks for, with every gap */
    public Completeness completeness() {
        return completeness;
    }

    /** @return the offer compared with everything that is asked for, with the deviations declared and accepted */
    public DeviationReport deviations() {
        return deviations.accepted(acceptances());
    }

    /** @return the decisions that count and accept the deviation of a field, by field */
    private Map<String, List<UUID>> acceptances() {
        var acceptances = new LinkedHashMap<String, List<UUID>>();
        decisions.stream().filter(decision -> decision.kind().positive()).filter(this::stands)
                .forEach(decision -> accepted(decision).forEach(field -> acceptances
                        .computeIfAbsent(field, key -> new ArrayList<>()).add(decision.id().value())));
        return acceptances;
    }

    /** @return the fields that deviate: detected or declared */
    public Set<String> deviating() {
        return deviating;
    }

    /** @return the deviating fields that an approval of the discipline must accept */
    public Set<String> toAccept(ConsultantTypeId type) {
        return scopes.within(type, deviating);
    }

    /** @return the content that the discipline reviews */
    public ReviewedScope scopeOf(ConsultantTypeId type) {
        return ReviewedScope.of(offer, scopes.of(type), unmet);
    }

    /** @return the verdict of the rule, with its evidence */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** @return why the rule comes to its verdict, with a proof */
    public Explanation explanation() {
        return Explanation.of(rule, electorate, circumstances);
    }

    /** @return the circumstances that the conditions of the rule look at */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** @return the verdict that counts: a positive one is still pending while a deviation is not accepted */
    public Verdict effectiveVerdict() {
        return evaluation.verdict().positive() && !everyDeviationAccepted() ? Verdict.PENDING : evaluation.verdict();
    }

    /** @return who may decide now */
    public Electorate electorate() {
        return electorate;
    }

    /**
     * @return the disciplines whose decision is awaited now, whether there is somebody to make it or not; none when no
     *         decision could help. Which ones does not depend on the day
     */
    public Set<ConsultantTypeId> awaitedDisciplines() {
        var deadEnd = evaluation.verdict() == Verdict.UNSATISFIABLE && understaffed().isEmpty();
        return deadEnd
                ? Set.of()
                : evaluation.leaves()
                        .filter(leaf -> leaf.open()
                                && (leaf.verdict() == Verdict.PENDING || leaf.verdict() == Verdict.UNSATISFIABLE))
                        .map(leaf -> ((Rule.Discipline) leaf.rule()).consultantType())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return the people awaited now, delegates among them, by discipline; no discipline for which there is nobody */
    public Map<ConsultantTypeId, Set<UserId>> awaited() {
        var awaited = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
        awaitedDisciplines().forEach(type -> {
            var people = electorate.awaited(type).stream()
                    .map(holder -> new Seat(type, holder))
                    .flatMap(seat -> staff.people(seat).filter(person -> !hasDecidedElsewhere(person, seat)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!people.isEmpty()) {
                awaited.put(type, people);
            }
        });
        return awaited;
    }

    /** One person fills one seat of a discipline. */
    private boolean hasDecidedElsewhere(UserId person, Seat seat) {
        return decisions.stream().anyMatch(decision -> decision.approver().equals(person)
                && decision.seat().consultantType().equals(seat.consultantType()) && !decision.seat().equals(seat));
    }

    /**
     * @return the leaves because of which the rule cannot be satisfied; an alternative that can be is not among them,
     *         nor what is below a condition that is false
     */
    public Stream<Evaluation> lacking() {
        return evaluation.rule() instanceof Rule.When && !evaluation.open()
                ? Stream.empty()
                : lackingBelow(evaluation);
    }

    private static Stream<Evaluation> lackingBelow(Evaluation evaluation) {
        if (evaluation.verdict() != Verdict.UNSATISFIABLE) {
            return Stream.empty();
        }
        return evaluation.rule() instanceof Rule.Discipline
                ? Stream.of(evaluation)
                : evaluation.parts().stream().flatMap(Review::lackingBelow);
    }

    /**
     * @return the disciplines that have too few people for the rule ever to be satisfied, with the seats they must fill
     */
    public List<Rule.Discipline> understaffed() {
        return lacking().map(leaf -> (Rule.Discipline) leaf.rule()).toList();
    }

    /** @return whether every deviating field is accepted by a positive decision that counts */
    private boolean everyDeviationAccepted() {
        return acceptances().keySet().containsAll(deviating);
    }

    /** @return whether the seat is out for the rest of the round, or the person who would fill it is */
    public boolean hasRecused(UserId user, Seat seat) {
        return decisions.stream().anyMatch(decision -> decision.kind() == DecisionKind.RECUSED
                && decision.seat().consultantType().equals(seat.consultantType())
                && (decision.approver().equals(user) || decision.seat().equals(seat)));
    }

    /** @return the ballots that count */
    public List<Ballot> ballots() {
        return decisions.stream().filter(this::stands).map(Decision::ballot).toList();
    }
}
