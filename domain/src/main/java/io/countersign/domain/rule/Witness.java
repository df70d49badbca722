package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * One fact that a verdict rests on, small enough to be looked up in the record: a person's ballot, that a person is
 * awaited, who the people of a discipline are, or whether a condition holds.
 */
public sealed interface Witness permits Ballot, Witness.Awaited, Witness.Roll, Witness.Holds {

    /** The person may decide for the discipline, and no ballot of theirs counts yet. */
    record Awaited(ConsultantTypeId consultantType, UserId user) implements Witness {
        public Awaited {
            Objects.requireNonNull(consultantType, "consultantType");
            Objects.requireNonNull(user, "user");
        }
    }

    /**
     * These people and nobody else are the operands of the discipline: eligible now, or voted while they were, and not
     * recused.
     */
    record Roll(ConsultantTypeId consultantType, Set<UserId> users) implements Witness {
        public Roll {
            Objects.requireNonNull(consultantType, "consultantType");
            users = Collections.unmodifiableSet(new LinkedHashSet<>(users));
        }
    }

    /**
     * The truth of a condition of the rule. A negated condition is represented by the one inside: both are one fact.
     *
     * @param truth {@link Truth#UNKNOWN} when it could not be evaluated
     */
    record Holds(Condition condition, Truth truth) implements Witness {
        public Holds {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(truth, "truth");
            while (condition instanceof Condition.Not(var inner)) {
                condition = inner;
                truth = truth.not();
            }
        }

        static Holds of(Condition condition, Circumstances circumstances) {
            return new Holds(condition, condition.holds(circumstances));
        }
    }
}
