package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.Seat;
import io.countersign.domain.rule.Ballot;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One consultant's act for one discipline in one round. It never changes; a later one supersedes it, or it is retracted.
 *
 * @param consultantTypeName the name of the discipline when it was decided
 * @param approver who acted
 * @param onBehalfOf the consultant who had delegated to him and whose seat it is; empty when he acted for himself
 * @param acceptedDeviations the fields whose deviation the decision accepts
 * @param contentDigest the digest of the content that was reviewed
 * @param supersedes the decision of the same seat, or of the same person for another, that it takes the place of
 * @param retractedAt when it was retracted
 * @param current whether it counts: neither superseded nor retracted
 * @param carriedFrom where it was made, when it was carried into its round; {@code decidedAt} and {@code contentDigest} are
 *            of there
 * @param scope what lay before the discipline, empty for what was decided before this was recorded
 */
public record Decision(DecisionId id, SubmissionId submission, int round, ConsultantTypeId consultantType,
        String consultantTypeName, UserId approver, Optional<UserId> onBehalfOf, DecisionKind kind,
        Optional<String> comments, List<String> acceptedDeviations, String contentDigest,
        Optional<DecisionId> supersedes, Instant decidedAt, Optional<Instant> retractedAt, boolean current,
        Optional<CarriedFrom> carriedFrom, Optional<ReviewedScope> scope) {

    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(consultantTypeName, "consultantTypeName");
        Objects.requireNonNull(approver, "approver");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(comments, "comments");
        Objects.requireNonNull(contentDigest, "contentDigest");
        Objects.requireNonNull(supersedes, "supersedes");
        Objects.requireNonNull(decidedAt, "decidedAt");
        Objects.requireNonNull(retractedAt, "retractedAt");
        Objects.requireNonNull(carriedFrom, "carriedFrom");
        Objects.requireNonNull(scope, "scope");
        acceptedDeviations = List.copyOf(acceptedDeviations);
    }

    /**
     * The decision that somebody made himself, in an earlier round.
     *
     * @param at when it was carried
     */
    public record CarriedFrom(int round, DecisionId decision, Instant at) {
        public CarriedFrom {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(at, "at");
        }
    }

    /** @return since when it is on record in its round */
    public Instant createdAt() {
        return carriedFrom.map(CarriedFrom::at).orElse(decidedAt);
    }

    /** @return counts its changes: it changes once, when it stops to count */
    public long version() {
        return current ? 0 : 1;
    }

    /** @return the seat that it fills: a quorum counts it once, whoever decided */
    public Seat seat() {
        return new Seat(consultantType, onBehalfOf.orElse(approver));
    }

    Ballot ballot() {
        return new Ballot(consultantType, seat().holder(), kind);
    }

    Decision superseded() {
        return new Decision(id, submission, round, consultantType, consultantTypeName, approver, onBehalfOf, kind,
                comments,
                acceptedDeviations, contentDigest, supersedes, decidedAt, retractedAt, false, carriedFrom, scope);
    }

    Decision retracted(Instant at) {
        return new Decision(id, submission, round, consultantType, consultantTypeName, approver, onBehalfOf, kind,
                comments,
                acceptedDeviations, contentDigest, supersedes, decidedAt, Optional.of(at), false, carriedFrom, scope);
    }

    /** The same act in a later round: whoever made it did nothing new, so its time and digest stay. */
    Decision carriedInto(int laterRound, Instant at) {
        var made = carriedFrom.orElseGet(() -> new CarriedFrom(round, id, at));
        return new Decision(id.carriedInto(laterRound, at), submission, laterRound, consultantType,
                consultantTypeName, approver, onBehalfOf, kind, comments, acceptedDeviations, contentDigest,
                Optional.empty(),
                decidedAt, Optional.empty(), true,
                Optional.of(new CarriedFrom(made.round(), made.decision(), at)), scope);
    }
}
