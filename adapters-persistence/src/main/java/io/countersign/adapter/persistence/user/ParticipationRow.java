package io.countersign.adapter.persistence.user;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
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
 * One assignment, or none, of a person who has a part in a project.
 *
 * @param discipline empty when no assignment holds on the day that was asked for
 */
record ParticipationRow(ProjectId project, Optional<ProjectRole> role, Optional<ConsultantTypeId> discipline) {

    static ParticipationRow read(Columns row, Instant at) {
        var day = at.atZone(ZoneId.of(row.required("time_zone", String.class))).toLocalDate();
        var validity = new Validity(row.optional("valid_from", LocalDate.class),
                row.optional("valid_until", LocalDate.class));
        var holds = row.optional("ended_at", Instant.class).isEmpty() && validity.covers(day);
        return new ParticipationRow(row.id("project_id", ProjectId::new),
                row.optionalConstant("role", ProjectRole.BY_JSON_NAME),
                row.optional("consultant_type_id", UUID.class).filter(type -> holds).map(ConsultantTypeId::new));
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
