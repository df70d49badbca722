package io.countersign.domain.review;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.requirement.RequirementValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The part of the project that a submission is judged by, beside its own content.
 *
 * @param assignments every consultant assignment of the project, also those that no longer hold
 * @param delegations every delegation of the project that was not revoked
 * @param requirements what the consultants of the project require
 * @param consultantTypeNames the names of the disciplines
 */
public record Surroundings(List<ConsultantAssignment> assignments, List<Delegation> delegations,
        RequirementValues requirements, Map<ConsultantTypeId, String> consultantTypeNames) {

    public Surroundings {
        Objects.requireNonNull(requirements, "requirements");
        assignments = List.copyOf(assignments);
        delegations = List.copyOf(delegations);
        consultantTypeNames = Map.copyOf(consultantTypeNames);
    }
}
