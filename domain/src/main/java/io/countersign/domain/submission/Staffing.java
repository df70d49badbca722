package io.countersign.domain.submission;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Shortage.Absence;
import io.countersign.domain.submission.Shortage.Reason;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The dead-end guard: says of a submission in review which disciplines lack people for its rule ever to be satisfied.
 * It is derived from the people, dates and decisions of the moment, so that a day that passes is seen like a command.
 */
public final class Staffing {

    private static final Comparator<Absence> EASIEST_FIRST = Comparator.comparing(Absence::reason)
            .thenComparing(Absence::since, Comparator.reverseOrder());

    private final Dossier dossier;
    private final Round round;
    private final LocalDate today;

    private Staffing(Dossier dossier, Round round) {
        this.dossier = dossier;
        this.round = round;
        this.today = dossier.access().project().dayOf(dossier.at());
    }

    /** @return what is missing, by discipline; nothing while the rule can be satisfied, or nothing is in review */
    public static List<Shortage> shortages(Dossier dossier) {
        return dossier.submission() instanceof Submission.InReview inReview
                ? new Staffing(dossier, inReview.round()).shortages()
                : List.of();
    }

    private List<Shortage> shortages() {
        var review = Reviews.of(dossier);
        if (review.evaluation().verdict() != Verdict.UNSATISFIABLE) {
            return List.of();
        }
        Map<ConsultantTypeId, Shortage> byType = review.lacking()
                .map(this::shortage)
                .collect(Collectors.toMap(it -> it.consultantType().orElseThrow(), it -> it,
                        BinaryOperator.maxBy(Comparator.comparingInt(Shortage::missing)), LinkedHashMap::new));
        return byType.isEmpty()
                ? List.of(new Shortage(Optional.empty(), "", 0, round.submittedAt(), List.of()))
                : List.copyOf(byType.values());
    }

    private Shortage shortage(Evaluation leaf) {
        var discipline = (Rule.Discipline) leaf.rule();
        var missing = discipline.count() - leaf.operands().size();
        var absences = absences(discipline.consultantType(), leaf);
        var since = absences.stream().map(Absence::since).sorted(Comparator.reverseOrder()).skip(missing - 1L)
                .findFirst().orElse(round.submittedAt());
        return new Shortage(Optional.of(discipline.consultantType()),
                dossier.surroundings().consultantTypeNames().getOrDefault(discipline.consultantType(), ""), missing,
                since, absences);
    }

    private List<Absence> absences(ConsultantTypeId type, Evaluation leaf) {
        Map<UserId, Absence> byUser = dossier.surroundings().assignments().stream()
                .filter(assignment -> assignment.consultantType().equals(type))
                .filter(assignment -> !leaf.operands().containsKey(assignment.user()))
                .map(this::absence)
                .filter(absence -> !absence.since().isBefore(round.submittedAt()))
                .collect(Collectors.toMap(Absence::user, it -> it, BinaryOperator.minBy(EASIEST_FIRST),
                        LinkedHashMap::new));
        return byUser.values().stream().sorted(EASIEST_FIRST.thenComparing(it -> it.user().toString())).toList();
    }

    private Absence absence(ConsultantAssignment assignment) {
        var user = assignment.user();
        if (assignment.endedAt().isPresent()) {
            return new Absence(user, Reason.ENDED, assignment.endedAt().get());
        }
        var validity = assignment.validity();
        if (validity.until().filter(today::isAfter).isPresent()) {
            return new Absence(user, Reason.EXPIRED, startOf(validity.until().get().plusDays(1)));
        }
        if (!validity.covers(today)) {
            return new Absence(user, Reason.NOT_STARTED, round.submittedAt());
        }
        return recusal(assignment).map(at -> new Absence(user, Reason.RECUSED, at))
                .orElseGet(() -> new Absence(user, Reason.AUTHOR, round.submittedAt()));
    }

    private Optional<Instant> recusal(ConsultantAssignment assignment) {
        return round.currentDecisions().stream()
                .filter(decision -> decision.kind() == DecisionKind.RECUSED
                        && decision.seat().equals(assignment.seat()))
                .map(Decision::decidedAt)
                .findFirst();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(dossier.access().project().definition().timeZone()).toInstant();
    }
}
