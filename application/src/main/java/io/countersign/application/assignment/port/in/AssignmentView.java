package io.countersign.application.assignment.port.in;

import io.countersign.domain.assignment.ConsultantAssignment;
import java.util.Objects;

/** An assignment and whether it holds today. */
public record AssignmentView(ConsultantAssignment assignment, boolean active) {
    public AssignmentView {
        Objects.requireNonNull(assignment, "assignment");
    }
}
