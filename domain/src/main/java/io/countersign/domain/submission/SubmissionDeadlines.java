package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.review.Review;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.ReviewPeriod;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.schedule.Openings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The deadlines of a submission: what its offer, its round and the rule of its template make of days. */
public final class SubmissionDeadlines {

    private SubmissionDeadlines() {
    }

    /** @return the deadlines of the submission as it is at the instant of the dossier */
    public static Deadlines of(Dossier dossier) {
        var nothingToSubmit = dossier.submission().core().offer().requiredOnSite().isEmpty();
        return nothingToSubmit && !(dossier.submission() instanceof Submission.InReview)
                ? Deadlines.NONE
                : of(dossier, Reviews.of(dossier));
    }

    /** @param review of the same dossier, when it is at hand already */
    public static Deadlines of(Dossier dossier, Review review) {
        return switch (dossier.submission()) {
            case Submission.InReview inReview -> ofRound(dossier, inReview.round(), review);
            case Submission.Draft draft -> ofUnsent(dossier, review);
            case Submission.RevisionRequested revision -> ofUnsent(dossier, review);
            case Submission.Approved approved -> Deadlines.NONE;
            case Submission.Rejected rejected -> Deadlines.NONE;
            case Submission.Withdrawn withdrawn -> Deadlines.NONE;
            case Submission.Voided voided -> Deadlines.NONE;
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
                        .merge(((Rule.Discipline) leaf.rule()).consultantType(), due, SubmissionDeadlines::earlier));
            }
        }
        return decisions;
    }

    private static Due earlier(Due one, Due other) {
        return one.end().isAfter(other.end()) ? other : one;
    }
}
