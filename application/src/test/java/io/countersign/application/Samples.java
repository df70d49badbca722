package io.countersign.application;

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
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Things to keep. Numbered ones are as old as their number says: 2 is a second younger than 1. */
public final class Samples {

    /** When the oldest of them were made; the store keeps microseconds. */
    public static final Instant START = Instant.parse("2026-03-02T12:00:00.123456Z");

    /** Text that must come back as it was given: Hebrew with a quote in it, markup, wildcards, quotes, emoji. */
    public static final String VERBATIM = "ממ\"ד <b>5 mg/l</b> 100%_\\ 'x' \uD83D\uDD25 \u200Fכן";

    private Samples() {
    }

    /** @return the time of number {@code n} */
    public static Instant at(int n) {
        return START.plusSeconds(n);
    }

    /** @return id number {@code n}, 0 to 15, in the order of the numbers; from 8 on Java takes them for negative */
    public static UUID id(int n) {
        return UUID.fromString("%x0000000-0000-4000-8000-000000000000".formatted(n));
    }

    /** @return the text with numbers in the place of ids, as {@code #1}, and without the figures of digests */
    public static String numbered(String text) {
        return text.replaceAll("([0-9a-f])0000000-0000-4000-8000-000000000000", "#$1")
                .replaceAll("sha-256:[0-9a-f]{64}", "sha-256");
    }

    /** @return a person whose subject and e-mail tell his number */
    public static User user(int n) {
        return new User(new UserId(id(n)), Optional.of("subject-" + n), Optional.of("user" + n + "@example.org"),
                "User " + n, at(n));
    }

    /** @return a person who was registered and never seen */
    public static User registered(int n) {
        var user = user(n);
        return new User(user.id(), Optional.empty(), user.email(), user.name(), user.createdAt());
    }

    /** @return a consultant type of that name */
    public static ConsultantType consultantType(int n, String name) {
        return new ConsultantType(new ConsultantTypeId(id(n)),
                new ConsultantType.Definition(name, Labels.NONE, Optional.empty()), Optional.empty(), at(n), 0);
    }

    /** @return a consultant type */
    public static ConsultantType consultantType(int n) {
        return consultantType(n, "Type " + n);
    }

    /** @return a project of the time zone UTC, without a code */
    public static Project project(int n) {
        return project(n, new Project.Definition("Project " + n, Optional.empty(), ZoneId.of("Z")));
    }

    /** @return a project as defined */
    public static Project project(int n, Project.Definition definition) {
        return new Project(new ProjectId(id(n)), definition, at(n), at(n), 0);
    }

    /** @return a member since number {@code n} */
    public static Member member(int n, Project project, User user, ProjectRole role) {
        return new Member(project.id(), user.id(), role, at(n), 0);
    }

    /** @return an assignment without end */
    public static ConsultantAssignment assignment(int n, Project project, User user, ConsultantType type) {
        return assignment(n, project, user, type, Validity.ALWAYS);
    }

    /** @return an assignment */
    public static ConsultantAssignment assignment(int n, Project project, User user, ConsultantType type,
            Validity validity) {
        return new ConsultantAssignment(new ConsultantAssignmentId(id(n)), project.id(), user.id(), type.id(), validity,
                Optional.empty(), at(n), 0);
    }

    /** @return the assignment, ended at number {@code n} */
    public static ConsultantAssignment ended(ConsultantAssignment open, int n) {
        return new ConsultantAssignment(open.id(), open.project(), open.user(), open.consultantType(), open.validity(),
                Optional.of(at(n)), open.createdAt(), open.version() + 1);
    }

    /** @return what the assigned person delegated */
    public static Delegation delegation(int n, ConsultantAssignment carrying, User delegate, String from,
            String until) {
        return new Delegation(new DelegationId(id(n)), carrying, delegate.id(),
                new Validity(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until))), carrying.user(),
                at(n), Optional.empty());
    }

    /** @return the delegation, taken back at number {@code n} */
    public static Delegation revoked(Delegation open, int n) {
        return new Delegation(open.id(), open.assignment(), open.delegate(), open.validity(), open.createdBy(),
                open.createdAt(), Optional.of(new Delegation.Revocation(open.createdBy(), at(n))));
    }

    /** @return a piece of equipment */
    public static Equipment equipment(int n, Project project) {
        return new Equipment(new EquipmentId(id(n)), project.id(),
                new Equipment.Definition("Item " + n, Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), JsonObject.EMPTY),
                at(n));
    }

    /** @return a template that was never published */
    public static EquipmentTemplate template(int n, User author, TemplateDefinition draft) {
        return new EquipmentTemplate(new TemplateId(id(n)), draft, 0, Optional.empty(), at(n), at(n),
                Optional.of(author.id()), 0);
    }

    /** @return the definition that the JSON spells; a fault fails the test */
    public static TemplateDefinition definition(String json) {
        return switch (TemplateDefinition.read(JsonReader.readTrusted(json))) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new AssertionError(faults);
        };
    }

    /** @return a definition of nothing but a name and consultant types */
    public static TemplateDefinition named(String name, ConsultantType... types) {
        var ids = Arrays.stream(types).map(type -> "\"" + type.id() + "\"").toList();
        return definition("{\"name\":\"" + name + "\",\"consultantTypeIds\":" + ids + "}");
    }

    /** @return an offer of nothing but a name */
    public static Offer offer() {
        return Offer.readTrusted(JsonReader.readTrusted("{\"name\": \"Offer\"}"));
    }
}
