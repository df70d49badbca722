package io.countersign.adapter.persistence.user;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One assignment, or none, of somebody who has a part in a project.
 *
 * @param discipline empty when no assignment holds on the day that was asked for
 */
record ParticipationRow(ProjectId project, Optional<ProjectRole> role, Optional<ConsultantTypeId> discipline) {

    static ParticipationRow read(Readable row, Instant at) {
        var day = at.atZone(ZoneId.of(required(row, "time_zone", String.class))).toLocalDate();
        var validity = new Validity(optional(row, "valid_from", LocalDate.class),
                optional(row, "valid_until", LocalDate.class));
        var holds = optional(row, "ended_at", Instant.class).isEmpty() && validity.covers(day);
        return new ParticipationRow(new ProjectId(required(row, "project_id", UUID.class)),
                optional(row, "role", String.class).map(role -> constant(role, ProjectRole.BY_JSON_NAME)),
                optional(row, "consultant_type_id", UUID.class).filter(type -> holds).map(ConsultantTypeId::new));
    }

    static List<Participation> merge(List<ParticipationRow> rows) {
        Map<ProjectId, List<ParticipationRow>> projects = rows.stream()
                .collect(Collectors.groupingBy(ParticipationRow::project, LinkedHashMap::new, Collectors.toList()));
        return projects.entrySet().stream()
                .map(project -> new Participation(project.getKey(), project.getValue().getFirst().role(),
                        project.getValue().stream().flatMap(row -> row.discipline().stream()).distinct().toList()))
                .toList();
    }
}
