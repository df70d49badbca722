package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.template;
import static io.countersign.application.Samples.user;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.CommandJson.OverrideDraft;
import io.countersign.domain.submission.CommandJson.OverrideEffect;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.ReviewCommands;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCommands;
import io.countersign.domain.submission.SubmissionDraft;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A project with a manager (1), a contractor (2) and a consultant for each of two disciplines (3 and 4), a template that asks
 * both of them, and the commands on its submissions, each done in a transaction as the use cases do them.
 */
public final class ReviewScene {

    public static final Actor MANAGER = new Actor(user(1).id(), false);
    public static final Actor CONTRACTOR = new Actor(user(2).id(), false);
    public static final Actor CONSULTANT = new Actor(user(3).id(), false);
    public static final Actor OTHER_CONSULTANT = new Actor(user(4).id(), false);
    public static final Actor OUTSIDER = new Actor(user(5).id(), false);

    public static final Project PROJECT = project(1);
    public static final Project OTHER_PROJECT = project(2);
    public static final ConsultantType TYPE = consultantType(1);
    public static final ConsultantType OTHER_TYPE = consultantType(2);

    /** An offer whose numbers and members must come back in the spelling and order they were given. */
    public static final String OFFER = """
            {"name": "Pump ממ\\"ד", "values": {"weight": 12.50, "note": "5 mg/l <b> \\u200f", "flow": 1e2},
             "documents": [{"key": "datasheet", "name": "curve.pdf", "uri": "https://example.org/a?b=c&d"}],
             "checklist": {"seen": true}, "requiredOnSite": "2096-07-01"}""";

    private static final String TEMPLATE = """
            {"name": "Pump %1$d", "specifications": [
               {"key": "weight", "type": "decimal"}, {"key": "note", "type": "text"}, {"key": "flow", "type": "decimal"}],
             "requiredDocuments": [{"key": "datasheet", "source": "contractor", "required": false}],
             "checklist": [{"key": "seen", "kind": "checked_mark"}],
             "consultantTypeIds": ["%2$s", "%3$s"]}""";

    /** Template 3: as the others, with decisions carried forward and the note reviewed by the second discipline alone. */
    private static final String CARRYING = TEMPLATE.replace("\"consultantTypeIds\"",
            "\"review\": {\"carryForward\": true}, \"consultantTypeIds\"")
            .replace("\"note\", \"type\": \"text\"",
                    "\"note\", \"type\": \"text\", \"ownerConsultantTypeId\": \"%3$s\"");

    private final ReviewPorts ports;

    /** @param ports on an empty store, which gets people, projects and templates 1 to 3 */
    public ReviewScene(ReviewPorts ports) {
        this.ports = ports;
        var others = ports.ports();
        for (var n = 1; n <= 5; n++) {
            done(others.users().insert(user(n)));
        }
        done(others.consultantTypes().insert(TYPE));
        done(others.consultantTypes().insert(OTHER_TYPE));
        done(others.projects().insert(PROJECT));
        done(others.projects().insert(OTHER_PROJECT));
        done(others.members().insert(member(1, PROJECT, user(1), ProjectRole.MANAGER)));
        done(others.members().insert(member(2, PROJECT, user(2), ProjectRole.CONTRACTOR)));
        done(others.members().insert(member(2, OTHER_PROJECT, user(2), ProjectRole.CONTRACTOR)));
        done(others.assignments().insert(assignment(3, PROJECT, user(3), TYPE), user(1).id()));
        done(others.assignments().insert(assignment(4, PROJECT, user(4), OTHER_TYPE), user(1).id()));
        publish(1);
        publish(2);
        publish(3);
    }

    private void publish(int n) {
        var templates = ports.ports().templates();
        var draft = templateOf(n);
        done(templates.insert(draft));
        done(templates.insertVersion(versionOf(n)));
        done(templates.update(publicationOf(n).template()));
    }

    /** @return template {@code n} before it was published */
    public static EquipmentTemplate templateOf(int n) {
        return template(n, user(1),
                definition((n == 3 ? CARRYING : TEMPLATE).formatted(n, TYPE.id(), OTHER_TYPE.id())));
    }

    /** @return the version of template {@code n} */
    public static TemplateVersion versionOf(int n) {
        return publicationOf(n).version();
    }

    /** @return what publishing leads to */
    public static EquipmentTemplate.Publication publicationOf(int n) {
        return result(templateOf(n).publish(new Actor(user(1).id(), true), new Precondition.AnyVersion(), nothing(),
                Map.of(TYPE.id(), TYPE, OTHER_TYPE.id(), OTHER_TYPE), at(n)));
    }

    /** @return the offer that the JSON spells */
    public static Offer offer(String json) {
        return switch (SubmissionDraft.readOffer(JsonReader.readTrusted(json), versionOf(1).definition())) {
            case Checked.Valid<Offer>(var offer) -> offer;
            case Checked.Invalid<Offer>(var faults) -> throw new AssertionError(faults);
        };
    }

    /** @return id of submission {@code n} */
    public static SubmissionId submission(int n) {
        return new SubmissionId(id(n));
    }

    /** @return id of decision {@code n} */
    public static DecisionId decision(int n) {
        return new DecisionId(id(n));
    }

    /** @return a draft of the contractor, not kept yet */
    public Submission.Draft newDraft(int n, Project project, int template) {
        var number = value(ports.submissions().nextNumber(project.id()));
        return Submission.draft(submission(n), number, project.id(), versionOf(template).id(), offer(OFFER),
                Optional.empty(),
                CONTRACTOR.id(), at(n));
    }

    /** Keeps a draft of the contractor. */
    public void draft(int n, Project project, int template) {
        done(ports.submissions().keep(Step.creating(newDraft(n, project, template))));
    }

    /** Keeps a draft of the contractor in the project. */
    public void draft(int n) {
        draft(n, PROJECT, 1);
    }

    /** Keeps a draft and submits it. */
    public void inReview(int n) {
        draft(n);
        submit(n);
    }

    /** @return the dossier of submission {@code n} for the actor */
    public Dossier dossier(int n, Actor actor) {
        return value(ports.submissions().findDossier(submission(n), actor));
    }

    /** @return submission {@code n} */
    public Submission kept(int n) {
        return dossier(n, MANAGER).submission();
    }

    public Submission submit(int n) {
        return submit(n, CONTRACTOR);
    }

    public Submission submit(int n, Actor actor) {
        var earlier = maybe(ports.submissions().findRound(submission(n), kept(n).core().rounds()));
        return step(n, actor, dossier -> commands(dossier).submit(nothing(), earlier));
    }

    public Submission recall(int n) {
        return step(n, CONTRACTOR, dossier -> commands(dossier).recall(nothing()));
    }

    public Submission edit(int n, String patch) {
        return edit(n, CONTRACTOR, patch);
    }

    public Submission edit(int n, Actor actor, String patch) {
        return step(n, actor, dossier -> commands(dossier).edit(JsonReader.readTrusted(patch)));
    }

    public Submission withdraw(int n, Optional<String> reason) {
        return step(n, CONTRACTOR, dossier -> commands(dossier).withdraw(new Checked.Valid<>(reason)));
    }

    public Submission override(int n, OverrideEffect outcome) {
        return step(n, MANAGER, dossier -> commands(dossier)
                .override(new Checked.Valid<>(new OverrideDraft(outcome, "the client insists"))));
    }

    public Submission declareVoid(int n) {
        return step(n, MANAGER, dossier -> commands(dossier).declareVoid(new Checked.Valid<>("issued in error")));
    }

    public Submission retract(int n, Actor actor, Decision decision) {
        return step(n, actor, dossier -> new ReviewCommands(dossier)
                .retract(Optional.of(decision), new Precondition.AnyVersion(), nothing()));
    }

    /** @return the submission after the actor decided for the discipline in its last round */
    public Submission decide(int n, Actor actor, ConsultantType type, DecisionKind kind) {
        return decide(n, actor, type, kind, Optional.empty());
    }

    public Submission decide(int n, Actor actor, ConsultantType type, DecisionKind kind,
            Optional<DecisionId> supersedes) {
        return step(n, actor, dossier -> decided(dossier, type.id(), kind, supersedes)
                .map(ReviewCommands.Decided::step));
    }

    /** @return what the domain makes of a decision for the discipline in the last round */
    public static Outcome<ReviewCommands.Decided> decided(Dossier dossier, ConsultantTypeId type, DecisionKind kind,
            Optional<DecisionId> supersedes) {
        var comments = kind.needsComments() ? Optional.of("see 5 mg/l <b>") : Optional.<String>empty();
        return new ReviewCommands(dossier).decide(new Checked.Valid<>(new DecisionDraft(type, Optional.empty(),
                dossier.submission().core().rounds(), new Decision.Statement(kind, comments, List.of()), supersedes)),
                new DecisionId(UUID.randomUUID()));
    }

    private Submission step(int n, Actor actor, Function<Dossier, Outcome<Step>> command) {
        var submissions = ports.submissions();
        return value(ports.ports().transactions().required(submissions.lockDossier(submission(n), actor)
                .flatMap(dossier -> {
                    var step = result(command.apply(dossier));
                    return submissions.keep(step).then(Mono.just(step.next()));
                })));
    }

    /** @return the result; a refusal fails the test */
    public static <T> T result(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static <T> Checked<Optional<T>> nothing() {
        return new Checked.Valid<>(Optional.empty());
    }

    private static SubmissionCommands commands(Dossier dossier) {
        return new SubmissionCommands(dossier, new Precondition.AnyVersion());
    }
}
