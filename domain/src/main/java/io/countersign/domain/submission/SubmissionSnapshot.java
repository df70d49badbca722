package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A submission as it was stored: what every state has, and what some states have, checked on its way back.
 *
 * @param openRound the open round, when the status is in review
 * @param awaiting the disciplines whose decision was awaited when it last changed
 * @param basis the basis of its approval, also when it was declared void since
 * @param closingAct the withdrawal or the declaration of being void
 */
public record SubmissionSnapshot(SubmissionCore core, Status status, Optional<Round> openRound,
        Set<ConsultantTypeId> awaiting, Optional<Basis> basis, Optional<Act> closingAct) {

    public SubmissionSnapshot {
        Objects.requireNonNull(core, "core");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(openRound, "openRound");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(closingAct, "closingAct");
        awaiting = Set.copyOf(awaiting);
    }

    Submission restore() {
        return switch (status) {
            case DRAFT -> new Submission.Draft(core);
            case IN_REVIEW -> new Submission.InReview(core, requiredRound(), awaiting);
            case REVISION_REQUESTED -> new Submission.RevisionRequested(core);
            case APPROVED -> new Submission.Approved(core, false, requiredBasis());
            case APPROVED_AS_NOTED -> new Submission.Approved(core, true, requiredBasis());
            case REJECTED -> new Submission.Rejected(core);
            case WITHDRAWN -> new Submission.Withdrawn(core, requiredAct());
            case VOID -> new Submission.Voided(core, requiredAct(), basis);
        };
    }

    private Round requiredRound() {
        var round = openRound.orElseThrow(() -> contradiction("in review without an open round"));
        if (round.closed() || round.number() != core.rounds()) {
            throw contradiction(
                    "in review, but round " + round.number() + " of " + core.rounds() + " is not its open one");
        }
        return round;
    }

    private Basis requiredBasis() {
        return basis.orElseThrow(() -> contradiction("approved without a basis"));
    }

    private Act requiredAct() {
        return closingAct.orElseThrow(() -> contradiction(status + " without the act that ended it"));
    }

    private IllegalArgumentException contradiction(String what) {
        return new IllegalArgumentException("submission " + core.id() + ": " + what);
    }
}
