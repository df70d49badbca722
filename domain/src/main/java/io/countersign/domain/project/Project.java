package io.countersign.domain.project;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A construction project.
 *
 * @param version counts the changes, from 0
 */
public record Project(ProjectId id, Definition definition, Instant createdAt, Instant updatedAt, long version) {

    public Project {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** @return the day of the project at that instant; validity dates are days of the project */
    public LocalDate dayOf(Instant at) {
        return at.atZone(definition.timeZone()).toLocalDate();
    }

    /** @return when the day is over in the project: the first instant of the day after */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(definition.timeZone()).toInstant();
    }

    /** Creates one; administrators may. */
    public static Outcome<Project> create(Actor actor, ProjectId id, Checked<Definition> definition, Instant at) {
        return Outcome.unless(actor.refusalToAdminister(),
                () -> Outcome.of(definition).map(valid -> new Project(id, valid, at, at, 0)));
    }

    /** Changes it; administrators and its managers may. */
    public static Outcome<Project> replace(ProjectAccess access, Precondition precondition,
            Checked<Definition> definition,
            Instant at) {
        var project = access.project();
        return Outcome.unless(access.refusalToAdminister().or(() -> precondition.refusalUnlessMetBy(project.version)),
                () -> Outcome.of(definition)
                        .map(valid -> new Project(project.id, valid, project.createdAt, at, project.version + 1)));
    }

    /**
     * The part of a project that a manager writes.
     *
     * @param code a short name such as {@code TWR-7}
     * @param timeZone whose days its dates are
     */
    public record Definition(String name, Optional<String> code, ZoneId timeZone) {

        private static final ZoneId UTC = ZoneId.of("UTC");
        private static final int MAX_NAME = 255;
        private static final int MAX_CODE = 50;
        private static final int MAX_TIME_ZONE = 64;

        public Definition {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(timeZone, "timeZone");
        }

        /** @return the definition that the document spells, or its faults */
        public static Checked<Definition> read(JsonValue document) {
            var faults = new Faults();
            return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
                var name = members.required("name").name(2, MAX_NAME);
                var code = members.optional("code").name(1, MAX_CODE);
                var zone = timeZone(members.optional("timeZone"));
                members.close();
                return name.map(present -> new Definition(present, code, zone));
            }));
        }

        private static ZoneId timeZone(Field field) {
            return field.text(1, MAX_TIME_ZONE).filter(name -> {
                if (!ZoneId.getAvailableZoneIds().contains(name)) {
                    field.faults().add(field.pointer(), FaultCode.INVALID_TIME_ZONE);
                    return false;
                }
                return true;
            }).map(ZoneId::of).orElse(UTC);
        }
    }
}
