package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.consultant.ConsultantAssignmentId;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Validity;
import io.countersign.domain.project.ConsultantAssignment;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.project.Standing;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the dossiers of one project have in common.
 *
 * @param read the assignments of the project that were read, those that have ended among them
 */
record ProjectPart(Standing standing, List<ConsultantAssignment> read, Map<ConsultantTypeId, String> typeNames) {

    static ProjectPart read(String json, ProjectId id, Actor actor) {
        var stored = StoredJson.read(json);
        var definition = new Project.Definition(stored.text("name"), stored.optionalText("code"),
                ZoneId.of(stored.text("timeZone")));
        var project = new Project(id, definition, stored.instant("createdAt"), stored.instant("updatedAt"),
                stored.integer("version"));
        var role = stored.optionalText("role")
                .map(name -> constant(name, ProjectRole.BY_JSON_NAME));
        var assignments = stored.nestedAll("assignments").stream().map(it -> assignment(it, id)).toList();
        var own = assignments.stream().filter(it -> it.user().equals(actor.id())).toList();
        return new ProjectPart(new Standing(actor, project, role, own), assignments, typeNames(stored));
    }

    /** The assignments that have not ended. */
    List<ConsultantAssignment> assignments() {
        return read.stream().filter(it -> it.endedAt().isEmpty()).toList();
    }

    private static ConsultantAssignment assignment(StoredJson stored, ProjectId project) {
        return new ConsultantAssignment(new ConsultantAssignmentId(stored.id("id")), project,
                new UserId(stored.id("userId")), new ConsultantTypeId(stored.id("consultantTypeId")),
                new Validity(stored.optionalDate("validFrom"), stored.optionalDate("validUntil")),
                stored.optionalInstant("endedAt"), stored.instant("createdAt"), stored.integer("version"));
    }

    private static Map<ConsultantTypeId, String> typeNames(StoredJson stored) {
        var types = stored.nested("consultantTypes");
        var names = new LinkedHashMap<ConsultantTypeId, String>();
        types.object().members().keySet()
                .forEach(id -> names.put(new ConsultantTypeId(UUID.fromString(id)), types.text(id)));
        return names;
    }
}
