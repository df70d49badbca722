package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.JsonNames;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The lack of people that keeps the rule of an open round from ever being satisfied: a call to the project's managers
 * to assign somebody. It is gone when they have.
 *
 * @param consultantType the discipline that lacks people; empty when nobody could help, because too little of the rule
 *            applies
 * @param consultantTypeName its name, empty without discipline
 * @param missing how many people are missing, 0 without discipline
 * @param since since when the rule cannot be satisfied
 * @param absences the people who would count and do not
 */
public record Shortage(Optional<ConsultantTypeId> consultantType, String consultantTypeName, int missing, Instant since,
        List<Absence> absences) {

    public Shortage {
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(consultantTypeName, "consultantTypeName");
        Objects.requireNonNull(since, "since");
        absences = List.copyOf(absences);
    }

    /** A person of the discipline who has no vote. */
    public record Absence(UserId user, Reason reason, Instant since) {
        public Absence {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(since, "since");
        }
    }

    /** Why a person has no vote, the reason that is easiest to mend first. */
    public enum Reason {
        /** The person created, edited or submitted what is reviewed. */
        AUTHOR,
        /** The person takes no part in the round. */
        RECUSED,
        /** The assignment begins on a later day. */
        NOT_STARTED,
        /** The last day of the assignment is over. */
        EXPIRED,
        /** The assignment was taken back. */
        ENDED;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }
}
