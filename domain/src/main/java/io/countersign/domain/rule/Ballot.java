package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Objects;

/** One person's act for one discipline in one round; as a witness, the one ballot of that person that counts. */
public record Ballot(ConsultantTypeId consultantType, UserId user, DecisionKind decision) implements Witness {
    public Ballot {
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(decision, "decision");
    }
}
