package io.countersign.domain.project;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.user.UserId;
import java.util.Objects;

/**
 * One vote of a discipline. It belongs to the person assigned to the discipline, though a delegate may cast it. A
 * quorum counts seats.
 *
 * @param holder the person who is assigned
 */
public record Seat(ConsultantTypeId consultantType, UserId holder) {
    public Seat {
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(holder, "holder");
    }
}
