package io.countersign.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How events outside the life of submissions and templates are named, where they belong and what they tell. */
class EventsOfPeopleTest {

    private static final String NO = "00000000-0000-0000-0000-00000000000";
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final ProjectId PROJECT = new ProjectId(UUID.fromString(NO + "1"));
    private static final UserId USER = new UserId(UUID.fromString(NO + "2"));
    private static final ConsultantTypeId PLUMBING = new ConsultantTypeId(UUID.fromString(NO + "3"));
    private static final ConsultantAssignment ASSIGNMENT = new ConsultantAssignment(
            new ConsultantAssignmentId(UUID.fromString(NO + "4")), PROJECT, USER, PLUMBING,
            new Validity(Optional.of(LocalDate.parse("2026-03-01")), Optional.empty()), Optional.empty(), AT, 0);
    private static final Delegation DELEGATION = new Delegation(new DelegationId(UUID.fromString(NO + "5")),
            ASSIGNMENT, new UserId(UUID.fromString(NO + "6")),
            new Validity(Optional.of(LocalDate.parse("2026-03-01")), Optional.of(LocalDate.parse("2026-03-09"))),
            USER, AT, Optional.empty());
    private static final Member MEMBER = new Member(PROJECT, USER, ProjectRole.VIEWER, AT, 0);

    private static void assertTells(DomainEvent event, String name, String subject, String data) {
        assertThat(event.name()).isEqualTo(name);
        assertThat(event.subject()).isEqualTo(subject);
        assertThat(JsonWriter.write(event.data())).isEqualTo(data.replace('\'', '"'));
    }

    @Test
    void ofProjects() {
        var project = new Project(PROJECT,
                new Project.Definition("Tower", Optional.of("TWR-7"), ZoneId.of("Asia/Jerusalem")), AT, AT, 3);
        var data = "{'name':'Tower','code':'TWR-7','timeZone':'Asia/Jerusalem','version':3}";

        assertTells(new ProjectEvent.Created(project), "project.created", "projects/" + NO + "1", data);
        assertTells(new ProjectEvent.Replaced(project), "project.replaced", "projects/" + NO + "1", data);
        assertThat(new ProjectEvent.Created(project).project()).contains(PROJECT);
    }

    @Test
    void ofMembers() {
        var subject = "projects/" + NO + "1/members/" + NO + "2";
        var data = "{'userId':'" + NO + "2','role':'viewer'}";

        assertTells(new MemberEvent.Added(MEMBER), "member.added", subject, data);
        assertTells(new MemberEvent.Changed(MEMBER), "member.changed", subject, data);
        assertTells(new MemberEvent.Removed(MEMBER), "member.removed", subject, data);
        assertThat(new MemberEvent.Added(MEMBER).project()).contains(PROJECT);
    }

    @Test
    void ofAssignments() {
        var subject = "projects/" + NO + "1/consultant-assignments/" + NO + "4";
        var data = "{'userId':'" + NO + "2','consultantTypeId':'" + NO + "3','validFrom':'2026-03-01'}";

        assertTells(new AssignmentEvent.Created(ASSIGNMENT), "assignment.created", subject, data);
        assertTells(new AssignmentEvent.Ended(ASSIGNMENT), "assignment.ended", subject, data);
        assertThat(new AssignmentEvent.Created(ASSIGNMENT).project()).contains(PROJECT);
    }

    @Test
    void ofDelegations() {
        var subject = "projects/" + NO + "1/consultant-assignments/" + NO + "4/delegations/" + NO + "5";
        var data = "{'userId':'" + NO + "6','onBehalfOf':'" + NO + "2','consultantTypeId':'" + NO
                + "3','validFrom':'2026-03-01','validUntil':'2026-03-09'}";

        assertTells(new DelegationEvent.Created(DELEGATION), "delegation.created", subject, data);
        assertTells(new DelegationEvent.Revoked(DELEGATION), "delegation.revoked", subject, data);
        assertThat(new DelegationEvent.Created(DELEGATION).project()).contains(PROJECT);
    }

    @Test
    void ofEquipment() {
        var registered = new EquipmentEvent.Registered(new Equipment(new EquipmentId(UUID.fromString(NO + "7")),
                PROJECT, new Equipment.Definition("Pump P-1", Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), JsonObject.EMPTY),
                AT));

        assertTells(registered, "equipment.registered", "projects/" + NO + "1/equipment/" + NO + "7",
                "{'name':'Pump P-1'}");
        assertThat(registered.project()).contains(PROJECT);
    }

    @Test
    void ofUsersWithoutAWordAboutThem() {
        assertTells(new UserEvent.Registered(USER), "user.registered", "users/" + NO + "2", "{}");
        assertTells(new UserEvent.Recognised(USER), "user.recognised", "users/" + NO + "2", "{}");
        assertThat(new UserEvent.Registered(USER).project()).isEmpty();
    }

    @Test
    void ofConsultantTypes() {
        var type = new ConsultantType(PLUMBING,
                new ConsultantType.Definition("Plumbing", Labels.NONE, Optional.empty()), Optional.empty(), AT, 2);
        var subject = "consultant-types/" + NO + "3";
        var data = "{'name':'Plumbing','version':2}";

        assertTells(new ConsultantTypeEvent.Created(type), "consultant_type.created", subject, data);
        assertTells(new ConsultantTypeEvent.Replaced(type), "consultant_type.replaced", subject, data);
        assertTells(new ConsultantTypeEvent.Retired(type), "consultant_type.retired", subject, data);
        assertTells(new ConsultantTypeEvent.Deleted(type), "consultant_type.deleted", subject, data);
        assertThat(new ConsultantTypeEvent.Created(type).project()).isEmpty();
    }
}
