package io.countersign.domain.submission;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.requirement.RequirementValues;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A change around an open round, so that it is looked at again: the reason why its verdict changes. */
public sealed interface ReviewCause {

    /** A consultant was assigned. */
    record AssignmentCreated(ConsultantAssignment assignment) implements ReviewCause {
        public AssignmentCreated {
            Objects.requireNonNull(assignment, "assignment");
        }
    }

    /** An assignment ended. */
    record AssignmentEnded(ConsultantAssignment assignment) implements ReviewCause {
        public AssignmentEnded {
            Objects.requireNonNull(assignment, "assignment");
        }
    }

    /** Requirement values of one template changed. */
    record RequirementsChanged(RequirementValues before, RequirementValues after) implements ReviewCause {
        public RequirementsChanged {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** @return the dossier as it would be had this not happened; the verdict before is taken from it */
    default Dossier undoneIn(Dossier dossier) {
        return switch (this) {
            case AssignmentCreated(var assignment) -> dossier.withAssignments(others(dossier, assignment).toList());
            case AssignmentEnded(var assignment) -> dossier.withAssignments(
                    Stream.concat(others(dossier, assignment), Stream.of(stillOpen(assignment))).toList());
            case RequirementsChanged(var before, var after) ->
                dossier.surroundings().requirements().template().equals(after.template())
                        ? dossier.withRequirements(before)
                        : dossier;
        };
    }

    private static Stream<ConsultantAssignment> others(Dossier dossier, ConsultantAssignment assignment) {
        return dossier.surroundings().assignments().stream().filter(other -> !other.id().equals(assignment.id()));
    }

    private static ConsultantAssignment stillOpen(ConsultantAssignment ended) {
        return new ConsultantAssignment(ended.id(), ended.project(), ended.user(), ended.consultantType(),
                ended.validity(), Optional.empty(), ended.createdAt(), ended.version() - 1);
    }
}
