package io.countersign.domain.project;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Objects;

/**
 * One vote of a discipline: that of the person assigned to it, whoever casts it. A quorum counts seats.
 *
 * @param holder the person who is assigned
 */
public record Seat(ConsultantTypeId consultantType, UserId holder) {
    public Seat {
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(holder, "holder");
    }
}
