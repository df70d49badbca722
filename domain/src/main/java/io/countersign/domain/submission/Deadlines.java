package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.rule.ReviewPeriod;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * By when something must happen for the product to be on site in time. All days are calendar days of the project's time zone,
 * weekends and holidays included; the day something starts is not counted.
 *
 * @param submitBy the last day to submit: the day the product is required on site, less its lead time and the days of the
 *            review; empty without such a day, and while there is nothing to submit
 * @param review when the verdict of the round in review is due: its first day and the days of the rule
 * @param decisions when each awaited discipline is to have decided: the day its step opened and the days it may take
 */
public record Deadlines(Optional<Due> submitBy, Optional<Due> review, Map<ConsultantTypeId, Due> decisions) {

    /** Nothing is due. */
    public static final Deadlines NONE = new Deadlines(Optional.empty(), Optional.empty(), Map.of());

    public Deadlines {
        Objects.requireNonNull(submitBy, "submitBy");
        Objects.requireNonNull(review, "review");
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
    }

    /** @return the deadlines of the submission as it is at the instant of the dossier */
    public static Deadlines of(Dossier dossier) {
        var nothingToSubmit = dossier.submission().core().offer().requiredOnSite().isEmpty();
        return nothingToSubmit && !(dossier.submission() instanceof Submission.InReview)
                ? NONE
                : of(dossier, Review.of(dossier));
    }

    /** @param review of the same dossier, when it is at hand already */
    public static Deadlines of(Dossier dossier, Review review) {
        return switch (dossier.submission()) {
            case Submission.InReview inReview -> ofRound(dossier, inReview.round(), review);
            case Submission.Draft draft -> ofUnsent(dossier, review);
            case Submission.RevisionRequested revision -> ofUnsent(dossier, review);
            case Submission.Approved approved -> NONE;
            case Submission.Rejected rejected -> NONE;
            case Submission.Withdrawn withdrawn -> NONE;
            case Submission.Voided voided -> NONE;
        };
    }

    private static Deadlines ofUnsent(Dossier dossier, Review review) {
        var offer = dossier.submission().core().offer();
        var submitBy = offer.requiredOnSite()
                .map(day -> day.minusDays(offer.leadTimeDays().orElse(0)).minusDays(period(dossier, review).orElse(0)))
                .map(day -> Due.on(day, dossier.access().project()));
        return new Deadlines(submitBy, Optional.empty(), Map.of());
    }

    private static Deadlines ofRound(Dossier dossier, Round round, Review review) {
        return new Deadlines(Optional.empty(), due(dossier, round.submittedAt(), period(dossier, review)),
                decisions(dossier, round, review));
    }

    private static OptionalInt period(Dossier dossier, Review review) {
        return ReviewPeriod.days(dossier.template().rule(), reviewDays(dossier), review.circumstances());
    }

    private static Map<ConsultantTypeId, Integer> reviewDays(Dossier dossier) {
        return dossier.template().definition().review().reviewDays();
    }

    private static Optional<Due> due(Dossier dossier, Instant start, OptionalInt days) {
        var project = dossier.access().project();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(Due.on(project.dayOf(start).plusDays(days.getAsInt()), project));
    }

    private static Map<ConsultantTypeId, Due> decisions(Dossier dossier, Round round, Review review) {
        var circumstances = review.circumstances();
        var openings = Openings.of(dossier.template().rule(), circumstances, round.submittedAt(),
                round.decisions().stream().filter(review::stands).toList());
        var leaves = review.evaluation().leaves().toList();
        var decisions = new LinkedHashMap<ConsultantTypeId, Due>();
        for (var index = 0; index < leaves.size(); index++) {
            var leaf = leaves.get(index);
            if (leaf.open() && leaf.verdict() == Verdict.PENDING) {
                var days = ReviewPeriod.days(leaf.rule(), reviewDays(dossier), circumstances);
                openings.of(index).flatMap(since -> due(dossier, since, days)).ifPresent(due -> decisions
                        .merge(((Rule.Discipline) leaf.rule()).consultantType(), due, Deadlines::earlier));
            }
        }
        return decisions;
    }

    private static Due earlier(Due one, Due other) {
        return one.end().isAfter(other.end()) ? other : one;
    }

    /** @return from when something is overdue unless it happens before: a submission, a decision, the verdict */
    public Optional<Instant> overdueFrom() {
        return Stream.of(submitBy.stream(), review.stream(), decisions.values().stream())
                .flatMap(Function.identity())
                .map(Due::end)
                .min(Instant::compareTo);
    }

    /** @return whether something should have happened before that instant */
    public boolean overdueAt(Instant at) {
        return overdueFrom().filter(from -> !at.isBefore(from)).isPresent();
    }
}
