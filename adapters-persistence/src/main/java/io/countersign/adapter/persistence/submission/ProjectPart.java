package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;

import io.countersign.adapter.persistence.assignment.StoredAssignment;
import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.adapter.persistence.delegation.StoredDelegation;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.Actor;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the dossiers of one project have in common.
 *
 * @param assignments the assignments of the project that were read, those that have ended among them
 */
record ProjectPart(ProjectAccess access, List<ConsultantAssignment> assignments, List<Delegation> delegations,
        Map<ConsultantTypeId, String> typeNames) {

    static ProjectPart read(String json, ProjectId id, Actor actor) {
        var stored = StoredJson.read(json);
        var definition = new Project.Definition(stored.text("name"), stored.optionalText("code"),
                ZoneId.of(stored.text("timeZone")));
        var project = new Project(id, definition, stored.instant("createdAt"), stored.instant("updatedAt"),
                stored.integer("version"));
        var role = stored.optionalText("role")
                .map(name -> constant(name, ProjectRole.BY_JSON_NAME));
        var assignments = stored.nestedAll("assignments").stream().map(it -> StoredAssignment.read(it, id)).toList();
        var delegations = stored.nestedAll("delegations").stream().map(it -> StoredDelegation.read(it, id)).toList();
        var delegated = delegations.stream().filter(it -> it.delegate().equals(actor.id())).toList();
        var own = assignments.stream().filter(it -> it.user().equals(actor.id())).toList();
        return new ProjectPart(new ProjectAccess(actor, project, role, own, delegated), assignments,
                delegations.stream().filter(it -> it.revocation().isEmpty()).toList(), typeNames(stored));
    }

    private static Map<ConsultantTypeId, String> typeNames(StoredJson stored) {
        var types = stored.nested("consultantTypes");
        var names = new LinkedHashMap<ConsultantTypeId, String>();
        types.object().members().keySet()
                .forEach(id -> names.put(new ConsultantTypeId(UUID.fromString(id)), types.text(id)));
        return names;
    }
}
