package io.countersign.domain.submission;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A small building site for tests: two disciplines, a manager, a contractor and a pump template. */
final class Site {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final ConsultantTypeId PLUMBING = new ConsultantTypeId(uuid("plumbing"));
    static final ConsultantTypeId ELECTRICAL = new ConsultantTypeId(uuid("electrical"));
    static final UserId MANAGER = new UserId(uuid("manager"));
    static final UserId CONTRACTOR = new UserId(uuid("contractor"));
    static final UserId VIEWER = new UserId(uuid("viewer"));
    static final UserId PLUMBER = new UserId(uuid("plumber"));
    static final UserId ELECTRICIAN = new UserId(uuid("electrician"));
    static final UserId STRANGER = new UserId(uuid("stranger"));
    static final UserId ADMIN = new UserId(uuid("admin"));

    private static final Project PROJECT = new Project(new ProjectId(uuid("project")),
            new Project.Definition("Tower", Optional.empty(), ZoneOffset.UTC), NOW, NOW, 0);
    private static final TemplateVersionId TEMPLATE = new TemplateVersionId(new TemplateId(uuid("template")), 1);
    private static final Map<UserId, ProjectRole> ROLES = Map.of(MANAGER, ProjectRole.MANAGER, CONTRACTOR,
            ProjectRole.CONTRACTOR, VIEWER, ProjectRole.VIEWER);

    private final TemplateVersion template;
    private final List<ConsultantAssignment> assignments = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private RequirementValues requirements = RequirementValues.none(PROJECT.id(), TEMPLATE.template());
    private boolean templateRetired;

    Site() {
        this("""
                {"name": "Pump", "consultantTypeIds": ["%1$s", "%2$s"],
                 "specifications": [
                   {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true,
                    "constraints": {"min": "30", "requirement": "at_least"}, "ownerConsultantTypeId": "%1$s"},
                   {"key": "colour", "type": "text"}],
                 "requiredDocuments": [{"key": "datasheet", "source": "contractor"}],
                 "checklist": [{"key": "curve_checked", "kind": "checked_mark"}]}
                """.formatted(PLUMBING, ELECTRICAL));
    }

    Site(String definition) {
        var read = value(TemplateDefinition.read(json(definition)));
        var stated = withRule(read);
        template = new TemplateVersion(TEMPLATE, stated, stated.digest(), NOW, ADMIN);
        assign(PLUMBER, PLUMBING);
        assign(ELECTRICIAN, ELECTRICAL);
    }

    static TemplateDefinition withRule(TemplateDefinition it) {
        return new TemplateDefinition(it.heading(), it.specifications(), it.requiredDocuments(), it.checklist(),
                it.consultantTypes(), it.rule(), it.review());
    }

    ReviewCause assign(UserId user, ConsultantTypeId type) {
        return assign(user, type, Validity.ALWAYS);
    }

    ReviewCause assign(UserId user, ConsultantTypeId type, Validity validity) {
        var assignment = new ConsultantAssignment(new ConsultantAssignmentId(uuid(user + "/" + type + validity)),
                PROJECT.id(), user, type, validity, Optional.empty(), NOW, 0);
        assignments.add(assignment);
        return new ReviewCause.AssignmentCreated(assignment);
    }

    boolean hasAssigned(UserId user) {
        return assignments.stream().anyMatch(assignment -> assignment.user().equals(user));
    }

    /** Takes back every assignment of the person at that moment. */
    void end(UserId user, Instant at) {
        assignments.replaceAll(it -> it.user().equals(user)
                ? new ConsultantAssignment(it.id(), it.project(), it.user(), it.consultantType(), it.validity(),
                        Optional.of(at), it.createdAt(), it.version() + 1)
                : it);
    }

    /** Lets somebody decide for the person who is assigned, within these days. */
    Delegation delegate(UserId holder, ConsultantTypeId type, UserId delegate, String from, String until) {
        var assignment = assignments.stream().filter(it -> it.seat().equals(new Seat(type, holder))).findFirst()
                .orElseThrow();
        var delegation = new Delegation(new DelegationId(uuid(holder + "/" + delegate + from)), assignment, delegate,
                new Validity(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(until))), holder, NOW,
                Optional.empty());
        delegations.add(delegation);
        return delegation;
    }

    void revoke(Delegation delegation) {
        delegations.remove(delegation);
    }

    ReviewCause dismiss(UserId user) {
        var last = assignments.stream().filter(assignment -> assignment.user().equals(user)).toList().getLast();
        assignments.removeIf(assignment -> assignment.user().equals(user));
        return new ReviewCause.AssignmentEnded(last);
    }

    void retireTemplate() {
        templateRetired = true;
    }

    ReviewCause require(String values) {
        var before = requirements;
        var access = new ProjectAccess(new Actor(MANAGER, false), PROJECT, Optional.of(ProjectRole.MANAGER), List.of());
        requirements = done(requirements.patch(new Precondition.AnyVersion(), json("{\"values\": " + values + "}"),
                template.definition(), access, NOW));
        return new ReviewCause.RequirementsChanged(before, requirements);
    }

    Submission draft() {
        return draft("""
                {"name": "Pump P-1", "values": {"flow": {"value": "12", "unit": "L/s"}},
                 "documents": [{"key": "datasheet", "name": "curve.pdf"}], "checklist": {"curve_checked": true}}""");
    }

    Submission draft(String offer) {
        return draft(json(offer));
    }

    Submission draft(JsonValue offer) {
        var faults = new Faults();
        var read = Field.of(offer, faults).members().flatMap(it -> Offer.read(it, template.definition()));
        return Submission.draft(new SubmissionId(uuid("submission")), new SubmissionNumber(1), PROJECT.id(), TEMPLATE,
                value(faults.check(read)), Optional.empty(), CONTRACTOR, NOW);
    }

    Dossier dossier(Submission submission, UserId user) {
        return dossier(submission, user, NOW);
    }

    Dossier dossier(Submission submission, UserId user, Instant at) {
        var held = delegations.stream().map(this::current).toList();
        var own = assignments.stream().filter(assignment -> assignment.user().equals(user)).toList();
        var access = new ProjectAccess(new Actor(user, user.equals(ADMIN)), PROJECT,
                Optional.ofNullable(ROLES.get(user)),
                own, held.stream().filter(it -> it.delegate().equals(user)).toList());
        return new Dossier(submission, new Dossier.PinnedTemplate(template, templateRetired, 1), access,
                new Surroundings(assignments, held, requirements,
                        Map.of(PLUMBING, "Plumbing", ELECTRICAL, "Electrical")),
                at);
    }

    SubmissionFact closed(Submission submission, Round.Result result) {
        return new SubmissionFact.RoundClosed(submission.core().rounds(), new Round.Closing(result, NOW),
                dossier(submission, MANAGER).closingCircumstances());
    }

    /** The delegation with its assignment as that is now. */
    private Delegation current(Delegation it) {
        var assignment = assignments.stream().filter(one -> one.id().equals(it.assignment().id())).findFirst()
                .orElse(it.assignment());
        return new Delegation(it.id(), assignment, it.delegate(), it.validity(), it.createdBy(), it.createdAt(),
                it.revocation());
    }

    SubmissionCommands as(UserId user, Submission submission) {
        return new SubmissionCommands(dossier(submission, user), new Precondition.AnyVersion());
    }

    Outcome<ReviewCommands.Decided> decide(Submission submission, UserId user, ConsultantTypeId type, String decision) {
        return decide(submission, user, """
                {"consultantTypeId": "%s", "round": %d, "decision": "%s", "comments": "see sheet 2"}"""
                .formatted(type, Math.max(1, submission.core().rounds()), decision));
    }

    Outcome<ReviewCommands.Decided> decide(Submission submission, UserId user, String body) {
        return decide(submission, user, body, NOW);
    }

    Outcome<ReviewCommands.Decided> decide(Submission submission, UserId user, String body, Instant at) {
        return new ReviewCommands(dossier(submission, user, at)).decide(DecisionDraft.read(json(body)),
                new DecisionId(UUID.randomUUID()));
    }

    Submission decided(Submission submission, UserId user, ConsultantTypeId type, String decision) {
        return done(decide(submission, user, type, decision)).step().next();
    }

    Submission decided(Submission submission, UserId user, String body) {
        return done(decide(submission, user, body)).step().next();
    }

    Submission inReview() {
        return next(as(CONTRACTOR, draft()).submit(CommandJson.none(json("{}")), Optional.empty()));
    }

    static Submission next(Outcome<Step> outcome) {
        return done(outcome).next();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    static <T> T value(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T>(var faults) -> throw new AssertionError("invalid: " + faults);
        };
    }

    static JsonValue json(String text) {
        return JsonReader.readTrusted(text);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
