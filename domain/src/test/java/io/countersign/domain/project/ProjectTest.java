package io.countersign.domain.project;

import static io.countersign.domain.project.Building.ADMIN;
import static io.countersign.domain.project.Building.ANY;
import static io.countersign.domain.project.Building.CONTRACTOR;
import static io.countersign.domain.project.Building.CREATED;
import static io.countersign.domain.project.Building.LATER;
import static io.countersign.domain.project.Building.MANAGER;
import static io.countersign.domain.project.Building.NOT_FOUND;
import static io.countersign.domain.project.Building.NO_ADMINISTRATOR;
import static io.countersign.domain.project.Building.PROJECT;
import static io.countersign.domain.project.Building.STALE;
import static io.countersign.domain.project.Building.STRANGER;
import static io.countersign.domain.project.Building.TOWER;
import static io.countersign.domain.project.Building.json;
import static io.countersign.domain.project.Building.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Project.Definition;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final Fault FAULT = Fault.at(Pointer.ROOT.member("typo"), FaultCode.UNKNOWN_FIELD);
    private static final Checked<Definition> BAD = new Checked.Invalid<>(List.of(FAULT));
    private static final Refusal INVALID = new Refusal.InvalidContent(List.of(FAULT));

    @Test
    void isCreatedByAdministrators() {
        assertThat(Project.create(ADMIN.actor(), PROJECT.id(), new Checked.Valid<>(TOWER), CREATED))
                .isEqualTo(Outcome.done(new Project(PROJECT.id(), TOWER, CREATED, CREATED, 0)));
        assertThat(Project.create(ADMIN.actor(), PROJECT.id(), BAD, CREATED)).isEqualTo(refused(INVALID));
        assertThat(Project.create(MANAGER.actor(), PROJECT.id(), BAD, CREATED))
                .isEqualTo(refused(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN))));
    }

    @Test
    void isChangedByAdministratorsAndItsManagers() {
        var house = new Definition("House", Optional.empty(), ZoneId.of("UTC"));
        var changed = Outcome.done(new Project(PROJECT.id(), house, CREATED, LATER, 4));

        assertThat(Project.replace(MANAGER, ANY, new Checked.Valid<>(house), LATER)).isEqualTo(changed);
        assertThat(Project.replace(ADMIN, ANY, new Checked.Valid<>(house), LATER)).isEqualTo(changed);
        assertThat(Project.replace(MANAGER, ANY, BAD, LATER)).isEqualTo(refused(INVALID));
        assertThat(Project.replace(MANAGER, STALE, BAD, LATER)).isEqualTo(refused(new Refusal.PreconditionFailed(3)));
        assertThat(Project.replace(CONTRACTOR, STALE, BAD, LATER)).isEqualTo(refused(NO_ADMINISTRATOR));
        assertThat(Project.replace(STRANGER, STALE, BAD, LATER)).isEqualTo(refused(NOT_FOUND));
    }

    /** On 27 March 2026 clocks there go from 2 to 3; before they are two hours ahead of UTC, afterwards three. */
    @Test
    void hasDaysOfItsOwn() {
        assertThat(PROJECT.dayOf(Instant.parse("2026-03-26T21:59:59Z"))).isEqualTo("2026-03-26");
        assertThat(PROJECT.dayOf(Instant.parse("2026-03-26T22:00:00Z"))).isEqualTo("2026-03-27");
        assertThat(PROJECT.endOf(LocalDate.parse("2026-03-26"))).isEqualTo("2026-03-26T22:00:00Z");
        assertThat(PROJECT.endOf(LocalDate.parse("2026-03-27"))).isEqualTo("2026-03-27T21:00:00Z");
    }

    @Test
    void isWrittenDownWithNameCodeAndTimeZone() {
        assertThat(Definition.read(json("{'name': ' Tower ', 'code': 'TWR-7', 'timeZone': 'Asia/Jerusalem'}")))
                .isEqualTo(new Checked.Valid<>(TOWER));
        assertThat(Definition.read(json("{'name': 'Tower'}")))
                .isEqualTo(new Checked.Valid<>(new Definition("Tower", Optional.empty(), ZoneId.of("UTC"))));
    }

    @Test
    void saysEverythingThatIsWrongWithADefinition() {
        assertThat(FaultLines.of(Definition.read(json("null")))).containsExactly(" required");
        assertThat(FaultLines.of(Definition.read(json("{'code': 5, 'timeZone': '+02:00', 'version': 1}"))))
                .containsExactly("/code wrong-type", "/name required", "/timeZone invalid-time-zone",
                        "/version unknown-field");
        assertThat(FaultLines.of(Definition.read(json("{'name': 'n', 'code': '%s', 'timeZone': '%s'}"
                .formatted("c".repeat(51), "z".repeat(65))))))
                .containsExactly("/code too-long", "/name too-short", "/timeZone too-long");
        assertThat(FaultLines.of(Definition.read(json("{'name': '%s'}".formatted("n".repeat(256))))))
                .containsExactly("/name too-long");
    }
}
