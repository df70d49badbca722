package io.countersign.domain.round;

import io.countersign.domain.document.JsonNames;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One cycle from submitting to an outcome: the content is frozen, the decisions are about it.
 *
 * @param number counted from 1
 * @param contentDigest the digest of the content
 * @param decisions all of the round, oldest first, also those that no longer count
 * @param lostDecisions the positive decisions of the round before that do not count in this one
 */
public record Round(int number, Instant submittedAt, UserId submittedBy, Offer content, String contentDigest,
        Optional<Closing> closing, List<Decision> decisions, List<LostDecision> lostDecisions) {

    public Round {
        Objects.requireNonNull(submittedAt, "submittedAt");
        Objects.requireNonNull(submittedBy, "submittedBy");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(contentDigest, "contentDigest");
        Objects.requireNonNull(closing, "closing");
        decisions = List.copyOf(decisions);
        lostDecisions = List.copyOf(lostDecisions);
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " is less than 1");
        }
    }

    /** How and when a round ended. */
    public record Closing(Result result, Instant at) {
        public Closing {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(at, "at");
        }
    }

    /** How a round can end. */
    public enum Result {
        /** By verdict or override. */
        APPROVED,
        /** By verdict or override. */
        APPROVED_AS_NOTED,
        /** By verdict: to be revised. */
        REVISION_REQUESTED,
        /** By verdict: refused for good. */
        REJECTED,
        /** The submission was withdrawn. */
        WITHDRAWN,
        /** The submission was declared void. */
        VOID;

        /** The results by their JSON names. */
        public static final Map<String, Result> BY_JSON_NAME = JsonNames.of(values());

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }

        /** @return how a round ends whose verdict is this one, which must end it */
        public static Result of(Verdict verdict) {
            return switch (verdict) {
                case APPROVED -> APPROVED;
                case APPROVED_AS_NOTED -> APPROVED_AS_NOTED;
                case NEEDS_REVISION -> REVISION_REQUESTED;
                case REJECTED -> REJECTED;
                case PENDING, UNSATISFIABLE, NOT_APPLICABLE -> throw new IllegalArgumentException(
                        "verdict: " + verdict + " ends no round");
            };
        }
    }

    /** @return the decisions that count */
    public List<Decision> currentDecisions() {
        return decisions.stream().filter(Decision::current).toList();
    }

    /** @return whether nobody has decided or retracted in it: what was carried into it is of an earlier round */
    public boolean untouched() {
        return decisions.stream().allMatch(decision -> decision.current() && decision.carriedFrom().isPresent());
    }

    /** @return whether the round has ended */
    public boolean closed() {
        return closing.isPresent();
    }

    /** @return the round, ended with that result */
    public Round closed(Result result, Instant at) {
        return new Round(number, submittedAt, submittedBy, content, contentDigest, Optional.of(new Closing(result, at)),
                decisions, lostDecisions);
    }

    /** @return the round with one decision more; what that supersedes no longer counts */
    public Round with(Decision decision) {
        var changed = decisions.stream()
                .map(earlier -> decision.supersedes().filter(earlier.id()::equals).isPresent()
                        ? earlier.superseded()
                        : earlier);
        return withDecisions(Stream.concat(changed, Stream.of(decision)).toList());
    }

    /** @return the round with that decision taken back */
    public Round retracted(DecisionId id, Instant at) {
        return withDecisions(decisions.stream()
                .map(decision -> decision.id().equals(id) ? decision.retracted(at) : decision)
                .toList());
    }

    /** @return the round as it was before it ended, or is while it is open */
    public Round reopened() {
        return new Round(number, submittedAt, submittedBy, content, contentDigest, Optional.empty(), decisions,
                lostDecisions);
    }

    private Round withDecisions(List<Decision> changed) {
        return new Round(number, submittedAt, submittedBy, content, contentDigest, closing, changed,
                lostDecisions);
    }
}
