package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.review.Review;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.LostDecision;
import io.countersign.domain.round.ReviewedScope;
import io.countersign.domain.round.Round;
import io.countersign.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which decisions of the round before count in the next one, when its template carries decisions forward: the positive
 * ones whose scope is as it was when they were made. It saves work, it never decides: decisions that would approve by
 * themselves are not carried.
 *
 * @param decisions the new decisions
 * @param lost the positive decisions that were not carried, each with what it cost
 */
record CarryForward(List<Decision> decisions, List<LostDecision> lost) {

    static final CarryForward NOTHING = new CarryForward(List.of(), List.of());

    CarryForward {
        decisions = List.copyOf(decisions);
        lost = List.copyOf(lost);
    }

    /** @return what is carried when this person submits now, after that round */
    static CarryForward of(Dossier dossier, UserId submitter, Optional<Round> earlier) {
        return dossier.template().definition().review().carryForward()
                ? earlier.map(round -> new Resubmission(dossier, submitter, round).carried()).orElse(NOTHING)
                : NOTHING;
    }

    private record Resubmission(Dossier dossier, UserId submitter, Round earlier) {

        CarryForward carried() {
            var review = Reviews.ofSubmitting(dossier, submitter, List.of());
            var objecting = earlier.currentDecisions().stream()
                    .filter(decision -> decision.kind().negative())
                    .map(decision -> decision.seat().consultantType())
                    .collect(Collectors.toSet());
            var kept = new ArrayList<Decision>();
            var lost = new ArrayList<LostDecision>();
            for (var decision : positive()) {
                var changes = changes(decision, review);
                reason(decision, changes, review, objecting).ifPresentOrElse(
                        reason -> lost.add(lost(decision, reason, changes)), () -> kept.add(decision));
            }
            var carried = kept.stream()
                    .map(decision -> decision.carriedInto(earlier.number() + 1, dossier.at()))
                    .toList();
            if (Reviews.ofSubmitting(dossier, submitter, carried).evaluation().verdict().positive()) {
                kept.forEach(decision -> lost.add(lost(decision, LostDecision.Reason.WOULD_DECIDE_ALONE, List.of())));
                return new CarryForward(List.of(), lost);
            }
            return new CarryForward(carried, lost);
        }

        private List<Decision> positive() {
            return earlier.currentDecisions().stream().filter(decision -> decision.kind().positive()).toList();
        }

        private List<String> changes(Decision decision, Review review) {
            return decision.reviewed().scope().orElse(ReviewedScope.UNKNOWN).changes(earlier.content(),
                    review.scopeOf(decision.seat().consultantType()), dossier.submission().core().offer());
        }

        private Optional<LostDecision.Reason> reason(Decision decision, List<String> changes, Review review,
                Set<ConsultantTypeId> objecting) {
            if (!review.electorate().isEligible(decision.seat().holder(), decision.seat().consultantType())
                    || isAuthor(decision.approver())) {
                return Optional.of(LostDecision.Reason.NOT_ELIGIBLE);
            }
            if (!changes.isEmpty()) {
                return Optional.of(LostDecision.Reason.SCOPE_CHANGED);
            }
            return objecting.contains(decision.seat().consultantType())
                    ? Optional.of(LostDecision.Reason.OBJECTION_IN_DISCIPLINE)
                    : Optional.empty();
        }

        /** A delegate who has become an author since they decided would decide on their own offer. */
        private boolean isAuthor(UserId approver) {
            return approver.equals(submitter) || dossier.submission().core().isAuthoredBy(approver);
        }

        private static LostDecision lost(Decision decision, LostDecision.Reason reason, List<String> changes) {
            return new LostDecision(decision.id(), decision.seat().consultantType(), reason, changes);
        }
    }
}
