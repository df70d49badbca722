package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.assignment.AssignmentColumns;
import io.countersign.adapter.persistence.delegation.DelegationColumns;
import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A project as one actor sees it.
 *
 * @param assignments those of the project that were read, those that have ended among them
 * @param delegations those of them that are in force
 * @param typeNames the names of all consultant types, where they were read
 */
public record ProjectPart(ProjectAccess access, List<ConsultantAssignment> assignments, List<Delegation> delegations,
        Map<ConsultantTypeId, String> typeNames) {

    /**
     * @param row the project and, as far as they were read, the role, assignments, delegations and consultant types
     * @param actor who sees it
     * @return the project
     */
    public static ProjectPart read(JsonColumns row, Actor actor) {
        var assignments = row.objects("assignments").stream().map(AssignmentColumns::read).toList();
        var delegations = row.objects("delegations").stream().map(DelegationColumns::read).toList();
        var own = assignments.stream().filter(it -> it.user().equals(actor.id())).toList();
        var delegated = delegations.stream().filter(it -> it.delegate().equals(actor.id())).toList();
        var access = new ProjectAccess(actor, ProjectRow.read(row.object("project")),
                row.optionalConstant("role", ProjectRole.BY_JSON_NAME), own, delegated);
        return new ProjectPart(access, assignments,
                delegations.stream().filter(it -> it.revocation().isEmpty()).toList(), typeNames(row));
    }

    private static Map<ConsultantTypeId, String> typeNames(JsonColumns row) {
        var names = new LinkedHashMap<ConsultantTypeId, String>();
        row.textMembers("consultant_types")
                .forEach((id, name) -> names.put(new ConsultantTypeId(UUID.fromString(id)), name));
        return names;
    }
}
