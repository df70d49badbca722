package io.countersign.domain.submission;

import io.countersign.domain.offer.Offer;
import io.countersign.domain.review.Review;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.user.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reviews of a submission: of its open round, of the one that closed last, and of its content as it is now. */
public final class Reviews {

    private Reviews() {
    }

    /** @return the review of what was submitted, or of the working copy while nothing is in review */
    public static Review of(Dossier dossier) {
        return dossier.submission() instanceof Submission.InReview inReview
                ? review(dossier, inReview.round().content(), inReview.round().currentDecisions(),
                        inReview.core().authors())
                : review(dossier, dossier.submission().core().offer(), List.of(),
                        dossier.submission().core().authors());
    }

    /**
     * @param last the last round that closed, empty while one is open and when there was none
     * @return the review of the last round: of the open one, else as it was when it closed; of the working copy while
     *         there was none
     */
    public static Review ofLastRound(Dossier dossier, Optional<JudgedRound> last) {
        return of(last.map(dossier::asJudged).orElse(dossier));
    }

    /**
     * @param last the last round that closed, empty while one is open and when there was none
     * @return the review of the content as it is now: as it was judged, when it was
     */
    public static Review ofContent(Dossier dossier, Optional<JudgedRound> last) {
        return switch (dossier.submission()) {
            case Submission.Draft draft -> of(dossier);
            case Submission.RevisionRequested revision -> of(dossier);
            case Submission.InReview inReview -> of(dossier);
            case Submission.Approved approved -> ofLastRound(dossier, last);
            case Submission.Rejected rejected -> ofLastRound(dossier, last);
            case Submission.Withdrawn withdrawn -> ofLastRound(dossier, ofSameContent(dossier, last));
            case Submission.Voided voided -> ofLastRound(dossier, ofSameContent(dossier, last));
        };
    }

    /** A submission that was withdrawn or voided may have changed since its last round. */
    private static Optional<JudgedRound> ofSameContent(Dossier dossier, Optional<JudgedRound> last) {
        var digest = dossier.submission().core().offer().digest();
        return last.filter(it -> it.round().contentDigest().equals(digest));
    }

    /** @return the review that a round would start with if this person submitted now */
    static Review ofSubmitting(Dossier dossier, UserId submitter, List<Decision> carried) {
        var core = dossier.submission().core();
        var barred = new LinkedHashSet<>(core.authors());
        barred.add(submitter);
        return review(dossier, core.offer(), carried, barred);
    }

    private static Review review(Dossier dossier, Offer offer, List<Decision> decisions, Set<UserId> barred) {
        return new Review(dossier.template(), dossier.surroundings(), dossier.access().project().dayOf(dossier.at()),
                offer, decisions, barred);
    }
}
