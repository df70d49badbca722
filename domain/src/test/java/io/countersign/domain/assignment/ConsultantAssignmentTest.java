package io.countersign.domain.assignment;

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
import static io.countersign.domain.project.Building.json;
import static io.countersign.domain.project.Building.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Building;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsultantAssignmentTest {

    private static final ConsultantAssignmentId ID = new ConsultantAssignmentId(new UUID(3, 1));
    private static final ConsultantTypeId PLUMBING = new ConsultantTypeId(new UUID(4, 1));
    private static final Validity MARCH = new Validity(Optional.of(LocalDate.parse("2026-03-01")),
            Optional.of(LocalDate.parse("2026-03-31")));
    private static final Checked<AssignmentDraft> DRAFT = new Checked.Valid<>(
            new AssignmentDraft(user(9), PLUMBING, MARCH));

    private final ConsultantAssignment assignment = assignment(Optional.empty(), 0);
    private final ConsultantAssignment ended = assignment(Optional.of(LATER), 1);

    private static ConsultantAssignment assignment(Optional<Instant> endedAt, long version) {
        return new ConsultantAssignment(ID, PROJECT.id(), user(9), PLUMBING, MARCH, endedAt, CREATED, version);
    }

    private static Optional<ConsultantType> type(Optional<Instant> retiredAt) {
        return Optional.of(new ConsultantType(PLUMBING,
                new ConsultantType.Definition("Plumbing", Labels.NONE, Optional.empty()), retiredAt, CREATED, 0));
    }

    private static Outcome<ConsultantAssignment> create(ProjectAccess access, Checked<AssignmentDraft> draft,
            Optional<ConsultantType> type) {
        return ConsultantAssignment.create(access, ID, draft, type, CREATED);
    }

    @Test
    void isMadeByManagersAndAdministrators() {
        var current = type(Optional.empty());
        var fault = Fault.at(Pointer.ROOT.member("userId"), FaultCode.REQUIRED);
        var bad = new Checked.Invalid<AssignmentDraft>(List.of(fault));

        assertThat(create(MANAGER, DRAFT, current)).isEqualTo(Outcome.done(assignment));
        assertThat(create(ADMIN, DRAFT, current)).isEqualTo(Outcome.done(assignment));
        assertThat(create(MANAGER, bad, current))
                .isEqualTo(Building.refused(new Refusal.InvalidContent(List.of(fault))));
        assertThat(create(CONTRACTOR, bad, current)).isEqualTo(Building.refused(NO_ADMINISTRATOR));
        assertThat(create(STRANGER, bad, current)).isEqualTo(Building.refused(NOT_FOUND));
    }

    @Test
    void namesAConsultantTypeThatIsInUse() {
        assertThat(create(MANAGER, DRAFT, Optional.empty())).isEqualTo(unusable(FaultCode.UNKNOWN_REFERENCE));
        assertThat(create(MANAGER, DRAFT, type(Optional.of(CREATED))))
                .isEqualTo(unusable(FaultCode.RETIRED_REFERENCE));
    }

    private static Outcome<ConsultantAssignment> unusable(FaultCode code) {
        return Outcome.refused(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("consultantTypeId"),
                code, "reference", PLUMBING))));
    }

    @Test
    void endsOnce() {
        assertThat(assignment.end(MANAGER, ANY, LATER)).isEqualTo(Outcome.done(ended));
        assertThat(assignment.end(MANAGER, STALE, LATER))
                .isEqualTo(Building.refused(new Refusal.PreconditionFailed(0)));
        assertThat(assignment.end(CONTRACTOR, STALE, LATER)).isEqualTo(Building.refused(NO_ADMINISTRATOR));
    }

    @Test
    void givesASeatFromItsFirstDayToItsLastUntilItEnds() {
        assertThat(assignment.seat()).isEqualTo(new Seat(PLUMBING, user(9)));
        assertThat(assignment.activeOn(LocalDate.parse("2026-02-28"))).isFalse();
        assertThat(assignment.activeOn(LocalDate.parse("2026-03-01"))).isTrue();
        assertThat(assignment.activeOn(LocalDate.parse("2026-03-31"))).isTrue();
        assertThat(assignment.activeOn(LocalDate.parse("2026-04-01"))).isFalse();
        assertThat(ended.activeOn(LocalDate.parse("2026-03-01"))).isFalse();
    }

    @Test
    void wasThereFromItsCreationToItsEnd() {
        var asItWas = assignment(Optional.empty(), 1);

        assertThat(ended.asOf(CREATED.minusNanos(1))).isEmpty();
        assertThat(ended.asOf(CREATED)).contains(asItWas);
        assertThat(ended.asOf(LATER.minusNanos(1))).contains(asItWas);
        assertThat(ended.asOf(LATER)).isEmpty();
        assertThat(assignment.asOf(LATER)).contains(assignment);
    }

    @Test
    void isWrittenDownWithPersonDisciplineAndDays() {
        var people = "'userId': '%s', 'consultantTypeId': '%s'".formatted(user(9), PLUMBING);

        assertThat(read("{%s, 'validFrom': '2026-03-01', 'validUntil': '2026-03-31'}".formatted(people)))
                .isEqualTo(DRAFT);
        assertThat(read("{%s}".formatted(people)))
                .isEqualTo(new Checked.Valid<>(new AssignmentDraft(user(9), PLUMBING, Validity.ALWAYS)));
        assertThat(read("{%s, 'validFrom': '2026-03-01', 'validUntil': '2026-03-01'}".formatted(people))
                .faultsOrNone()).isEmpty();
        assertThat(FaultLines.of(read("{%s, 'validFrom': '2026-03-02', 'validUntil': '2026-03-01'}"
                .formatted(people)))).containsExactly("/validUntil invalid-period");
    }

    @Test
    void saysEverythingThatIsWrongWithADraft() {
        assertThat(FaultLines.of(read("null"))).containsExactly(" required");
        assertThat(FaultLines.of(read("{'userId': '5', 'validFrom': 'today', 'validUntil': 1, 'endedAt': null}")))
                .containsExactly("/consultantTypeId required", "/endedAt unknown-field", "/userId invalid-id",
                        "/validFrom wrong-type", "/validUntil wrong-type");
    }

    private static Checked<AssignmentDraft> read(String text) {
        return AssignmentDraft.read(json(text));
    }
}
