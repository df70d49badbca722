package io.countersign.domain.round;

import io.countersign.domain.project.Seat;
import io.countersign.domain.rule.Ballot;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One consultant's act for one discipline in one round. It never changes; a later one supersedes it, or it is
 * retracted.
 *
 * @param round the number of the round it counts in
 * @param supersedes the decision of the same seat, or of the same person for another, that it takes the place of
 * @param carriedFrom where it was made, when it was carried into its round; signature and reviewed content are of there
 * @param end how it ceased to count; empty while it counts
 */
public record Decision(DecisionId id, int round, Signature signature, Statement statement, Reviewed reviewed,
        Optional<DecisionId> supersedes, Optional<CarriedFrom> carriedFrom, Optional<End> end) {

    public Decision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(supersedes, "supersedes");
        Objects.requireNonNull(carriedFrom, "carriedFrom");
        Objects.requireNonNull(end, "end");
    }

    /**
     * The seat that a decision was made for, who made it and when.
     *
     * @param discipline the name of the discipline at that time
     * @param approver who acted: the holder of the seat, or somebody the holder had delegated to
     */
    public record Signature(Seat seat, String discipline, UserId approver, Instant at) {
        public Signature {
            Objects.requireNonNull(seat, "seat");
            Objects.requireNonNull(discipline, "discipline");
            Objects.requireNonNull(approver, "approver");
            Objects.requireNonNull(at, "at");
        }

        /** @return the holder of the seat; empty when they acted themselves */
        public Optional<UserId> onBehalfOf() {
            return Optional.of(seat.holder()).filter(holder -> !holder.equals(approver));
        }
    }

    /**
     * The content of a decision: its kind and the approver's words.
     *
     * @param acceptedDeviations the fields whose deviation they accept
     */
    public record Statement(DecisionKind kind, Optional<String> comments, List<String> acceptedDeviations) {
        public Statement {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(comments, "comments");
            acceptedDeviations = List.copyOf(acceptedDeviations);
        }
    }

    /**
     * The content that the approver had before them.
     *
     * @param contentDigest the digest of the content of the round
     * @param scope the part of it that is the discipline's, empty for what was decided before this was recorded
     */
    public record Reviewed(String contentDigest, Optional<ReviewedScope> scope) {
        public Reviewed {
            Objects.requireNonNull(contentDigest, "contentDigest");
            Objects.requireNonNull(scope, "scope");
        }
    }

    /**
     * The decision as it was made, in an earlier round.
     *
     * @param at when it was carried
     */
    public record CarriedFrom(int round, DecisionId decision, Instant at) {
        public CarriedFrom {
            Objects.requireNonNull(decision, "decision");
            Objects.requireNonNull(at, "at");
        }
    }

    /** How a decision ceases to count. */
    public sealed interface End {

        /** A later one took its place. */
        record Superseded() implements End {}

        /** It was taken back. */
        record Retracted(Instant at) implements End {
            public Retracted {
                Objects.requireNonNull(at, "at");
            }
        }
    }

    /** @return the seat that it fills: a quorum counts it once */
    public Seat seat() {
        return signature.seat();
    }

    /** @return who acted */
    public UserId approver() {
        return signature.approver();
    }

    /** @return when it was made; a carried one, in its earlier round */
    public Instant decidedAt() {
        return signature.at();
    }

    /** @return how it votes */
    public DecisionKind kind() {
        return statement.kind();
    }

    /** @return since when it is on record in its round */
    public Instant createdAt() {
        return carriedFrom.map(CarriedFrom::at).orElse(decidedAt());
    }

    /** @return whether it counts: neither superseded nor retracted */
    public boolean current() {
        return end.isEmpty();
    }

    /** @return when it was retracted */
    public Optional<Instant> retractedAt() {
        return end.flatMap(how -> how instanceof End.Retracted(var at) ? Optional.of(at) : Optional.empty());
    }

    /** @return the count of its changes: it changes once, when it ceases to count */
    public long version() {
        return current() ? 0 : 1;
    }

    /** @return the ballot that the rule counts */
    public Ballot ballot() {
        return new Ballot(seat().consultantType(), seat().holder(), kind());
    }

    Decision superseded() {
        return ended(new End.Superseded());
    }

    Decision retracted(Instant at) {
        return ended(new End.Retracted(at));
    }

    private Decision ended(End how) {
        return new Decision(id, round, signature, statement, reviewed, supersedes, carriedFrom, Optional.of(how));
    }

    /** The same act in a later round. Its approver did nothing new, so its time and digest stay. */
    public Decision carriedInto(int laterRound, Instant at) {
        var made = carriedFrom.orElseGet(() -> new CarriedFrom(round, id, at));
        return new Decision(id.carriedInto(laterRound, at), laterRound, signature, statement, reviewed,
                Optional.empty(), Optional.of(new CarriedFrom(made.round(), made.decision(), at)), Optional.empty());
    }
}
