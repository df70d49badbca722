package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A submission as it was stored: flat, and checked on its way back.
 *
 * @param offer the JSON form of the content
 * @param openRound the open round, when the status is in review
 * @param awaiting the disciplines whose decision was awaited when it last changed
 * @param approvedByRule whether it was approved by the verdict of its rule
 * @param overridden the override, when it was approved by one
 * @param closingAct the withdrawal or the declaration of being void
 */
public record SubmissionSnapshot(SubmissionId id, int number, ProjectId project, TemplateVersionId template,
        JsonValue offer, Set<UserId> authors, UserId createdBy, Optional<SubmissionId> replaces, int rounds,
        Optional<SubmissionCore.Submitted> submitted, Instant createdAt, Instant updatedAt, long version, Status status,
        Optional<RoundSnapshot> openRound, Set<ConsultantTypeId> awaiting, boolean approvedByRule,
        Optional<Act> overridden, Optional<Act> closingAct) {

    public SubmissionSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
    }

    /** A round as it was stored, with the JSON form of its content. */
    public record RoundSnapshot(int number, Instant submittedAt, UserId submittedBy, JsonValue content,
            String contentDigest, Optional<Round.Closing> closing, List<Decision> decisions,
            List<LostDecision> lostDecisions) {

        /** @return the round that this describes */
        public Round restore() {
            return new Round(number, submittedAt, submittedBy, Offer.readTrusted(content), contentDigest, closing,
                    decisions, lostDecisions);
        }
    }

    Submission restore() {
        var core = new SubmissionCore(
                new SubmissionCore.Creation(id, new SubmissionNumber(number), project, replaces, createdBy, createdAt),
                template, Offer.readTrusted(offer), authors, rounds, submitted, updatedAt, version);
        return switch (status) {
            case DRAFT -> new Submission.Draft(core);
            case IN_REVIEW -> new Submission.InReview(core, openRoundOf(core), awaiting);
            case REVISION_REQUESTED -> new Submission.RevisionRequested(core);
            case APPROVED -> new Submission.Approved(core, false, requiredBasis());
            case APPROVED_AS_NOTED -> new Submission.Approved(core, true, requiredBasis());
            case REJECTED -> new Submission.Rejected(core);
            case WITHDRAWN -> new Submission.Withdrawn(core, requiredAct());
            case VOID -> new Submission.Voided(core, requiredAct(), basis());
        };
    }

    private Round openRoundOf(SubmissionCore core) {
        var round = openRound.orElseThrow(() -> contradiction("in review without an open round")).restore();
        if (round.closed() || round.number() != core.rounds()) {
            throw contradiction(
                    "in review, but round " + round.number() + " of " + core.rounds() + " is not its open one");
        }
        return round;
    }

    private Optional<Basis> basis() {
        return overridden.<Basis>map(Basis.Overridden::new)
                .or(() -> approvedByRule ? Optional.of(new Basis.ByRule()) : Optional.empty());
    }

    private Basis requiredBasis() {
        return basis().orElseThrow(() -> contradiction("approved without a basis"));
    }

    private Act requiredAct() {
        return closingAct.orElseThrow(() -> contradiction(status + " without the act that ended it"));
    }

    private IllegalArgumentException contradiction(String what) {
        return new IllegalArgumentException("submission " + id + ": " + what);
    }
}
