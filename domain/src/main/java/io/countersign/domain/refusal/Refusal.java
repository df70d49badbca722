package io.countersign.domain.refusal;

import io.countersign.domain.document.JsonNames;
import io.countersign.domain.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why a command is refused: the vocabulary of the whole system, each with the data its explanation needs. Every
 * interface translates it by one exhaustive switch.
 */
public sealed interface Refusal {

    /** A part somebody can have. */
    enum Role {
        /** Administers the organisation. */
        ADMIN,
        /** Manages the project. */
        MANAGER,
        /** Is a contractor of the project. */
        CONTRACTOR,
        /** Is an actively assigned consultant of the project. */
        CONSULTANT,
        /** Is the consultant whose assignment it is. */
        ASSIGNEE,
        /** Created the submission. */
        AUTHOR;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }

    /** It does not exist, or not for this person. */
    record NotFound() implements Refusal {}

    /** The command takes one of these roles. */
    record Forbidden(List<Role> allowed) implements Refusal {
        public Forbidden {
            allowed = List.copyOf(allowed);
        }
    }

    /** Nobody decides on a submission that they created, edited or submitted. */
    record SelfApproval() implements Refusal {}

    /** The person is not actively assigned to the discipline they decide for, or the discipline takes no part. */
    record NotAssigned(UUID consultantType) implements Refusal {}

    /** The command must say which version of the resource it is about. */
    record PreconditionRequired() implements Refusal {}

    /** The resource has changed since; the version it has now. */
    record PreconditionFailed(long current) implements Refusal {}

    /** The state of the submission forbids it. */
    record NotInReview(String status) implements Refusal {}

    /** The submission is in review already. */
    record AlreadyInReview(int round) implements Refusal {}

    /** A submission in review is not edited. */
    record Locked(int round) implements Refusal {}

    /** The submission has its final state. */
    record Final(String status) implements Refusal {}

    /** There are decisions in the round already. */
    record DecisionsExist(int count) implements Refusal {}

    /** A submission that was once submitted is neither deleted nor moved to another version. */
    record HasHistory(int rounds) implements Refusal {}

    /** The round is over. */
    record RoundClosed(int round) implements Refusal {}

    /** The decision names another round than the one that is open. */
    record StaleRound(int current) implements Refusal {}

    /** A step before is not positive yet. */
    record NotYourTurn() implements Refusal {}

    /** The person has decided otherwise in this round; the new decision must supersede that one. */
    record DecisionExists(UUID decision) implements Refusal {}

    /** The template takes no new submissions. */
    record TemplateRetired() implements Refusal {}

    /** The template has no published version. */
    record TemplateNotPublished() implements Refusal {}

    /** Others refer to it: how many of each kind. */
    record InUse(Map<String, Long> counts) implements Refusal {
        public InUse {
            counts = Map.copyOf(counts);
        }
    }

    /** There is one already with the same value of that field. */
    record Duplicate(String field) implements Refusal {}

    /** Its state is already what the command asks for. */
    record AlreadyDone() implements Refusal {}

    /** The input has faults; all of them are named. */
    record InvalidContent(List<Fault> faults) implements Refusal {
        public InvalidContent {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("faults: a refusal names at least one");
            }
        }
    }
}
