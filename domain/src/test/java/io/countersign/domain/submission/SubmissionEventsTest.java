package io.countersign.domain.submission;

import static io.countersign.domain.submission.Site.CONTRACTOR;
import static io.countersign.domain.submission.Site.ELECTRICAL;
import static io.countersign.domain.submission.Site.ELECTRICIAN;
import static io.countersign.domain.submission.Site.MANAGER;
import static io.countersign.domain.submission.Site.PLUMBER;
import static io.countersign.domain.submission.Site.PLUMBING;
import static io.countersign.domain.submission.Site.done;
import static io.countersign.domain.submission.Site.json;
import static io.countersign.domain.submission.Site.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.RequirementEvent;
import io.countersign.domain.event.SubmissionEvent;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.round.Decision;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of each step of a submission. */
class SubmissionEventsTest {

    private static final Checked<Optional<String>> NOTHING = CommandJson.none(json("{}"));
    private static final Checked<Optional<String>> NO_REASON = CommandJson.optional(json("{}"));

    private final Site site = new Site();

    private static List<String> names(Outcome<Step> step) {
        return SubmissionEvent.of(done(step)).stream().map(DomainEvent::name).toList();
    }

    private static String data(Step step, int index) {
        return JsonWriter.write(SubmissionEvent.of(step).get(index).data());
    }

    private Step decide(Submission before, UserId user, String type, String kind) {
        return done(site.decide(before, user, type.equals("plumbing") ? PLUMBING : ELECTRICAL, kind)).step();
    }

    private static List<String> names(Step step) {
        return names(Outcome.done(step));
    }

    @Test
    void tellsOfTheSideThatOffers() {
        var draft = site.draft();
        var inReview = site.inReview();

        assertThat(names(site.as(CONTRACTOR, draft).edit(json("{\"name\": \"P-2\"}"))))
                .containsExactly("submission.edited");
        assertThat(names(site.as(CONTRACTOR, draft).submit(NOTHING, Optional.empty())))
                .containsExactly("submission.submitted", "round.opened");
        assertThat(names(site.as(CONTRACTOR, inReview).recall(NO_REASON)))
                .containsExactly("submission.recalled");
        assertThat(names(site.as(CONTRACTOR, inReview).withdraw(NO_REASON)))
                .containsExactly("submission.withdrawn", "round.closed");
        assertThat(names(site.as(CONTRACTOR, draft).withdraw(NO_REASON)))
                .containsExactly("submission.withdrawn");
    }

    @Test
    void tellsOfAMigrationFromWhichVersionItCame() {
        var draft = site.draft();
        var pinned = site.dossier(draft, CONTRACTOR).template();
        var newer = new TemplateVersion(new TemplateVersionId(pinned.id().template(), 2), pinned.definition(),
                pinned.digest(), pinned.publishedAt(), pinned.publishedBy());
        var step = done(site.as(CONTRACTOR, draft).migrate(Optional.of(newer),
                MigrationDraft.read(json("{\"templateVersion\": 2}"))));

        assertThat(names(step)).containsExactly("submission.migrated");
        assertThat(data(step, 0)).contains("\"fromTemplateVersion\":1,\"templateVersion\":2");
    }

    @Test
    void tellsOfTheManager() {
        var inReview = site.inReview();
        var override = CommandJson.override(json("{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}"));
        var reason = CommandJson.required(json("{\"reason\": \"built differently\"}"));
        var overridden = done(site.as(MANAGER, inReview).override(override));

        assertThat(names(overridden)).containsExactly("submission.overridden", "round.closed");
        assertThat(data(overridden, 0)).contains("\"status\":\"approved\"",
                "\"reason\":\"the site cannot wait\"");
        assertThat(names(site.as(MANAGER, inReview).declareVoid(reason)))
                .containsExactly("submission.voided", "round.closed");
        assertThat(names(site.as(MANAGER, overridden.next()).declareVoid(reason)))
                .containsExactly("submission.voided");
    }

    @Test
    void tellsOfDecisionsAndOfWhatTheyLeadTo() {
        var inReview = site.inReview();
        var first = decide(inReview, PLUMBER, "plumbing", "approved");
        assertThat(names(first)).containsExactly("decision.made");
        assertThat(data(first, 0)).contains("\"round\":1,\"consultantTypeId\":\"" + PLUMBING,
                "\"decision\":\"approved\",\"comments\":\"see sheet 2\"", "\"contentDigest\":\"sha-256:");

        assertThat(names(decide(first.next(), ELECTRICIAN, "electrical", "approved")))
                .containsExactly("decision.made", "round.closed", "submission.approved");
        assertThat(names(decide(first.next(), ELECTRICIAN, "electrical", "rejected")))
                .containsExactly("decision.made", "round.closed", "submission.rejected");
        var revision = decide(first.next(), ELECTRICIAN, "electrical", "revision_requested");
        assertThat(names(revision))
                .containsExactly("decision.made", "round.closed", "submission.revision_requested");
        assertThat(names(site.as(CONTRACTOR, revision.next()).edit(json("{\"name\": \"P-2\"}"))))
                .containsExactly("submission.edited");
        var second = next(site.as(CONTRACTOR, revision.next()).submit(NOTHING, Optional.empty()));
        assertThat(names(site.as(CONTRACTOR, second).recall(NO_REASON)))
                .containsExactly("submission.recalled");
        assertThat(data(done(site.as(CONTRACTOR, second).recall(NO_REASON)), 0))
                .contains("\"status\":\"revision_requested\"", "\"recalledRound\":2");
    }

    @Test
    void tellsOfDecisionsThatAreTakenBackOrReplaced() {
        var voted = decide(site.inReview(), PLUMBER, "plumbing", "approved").next();
        var decision = ((Submission.InReview) voted).round().decisions().getFirst();

        var retracted = new ReviewCommands(site.dossier(voted, PLUMBER)).retract(Optional.of(decision),
                new Precondition.AnyVersion(), NOTHING);
        assertThat(names(retracted)).containsExactly("decision.retracted");
        assertThat(((Submission.InReview) next(retracted)).round().decisions())
                .extracting(Decision::version).containsExactly(1L);
        var again = done(site.decide(voted, PLUMBER, """
                {"consultantTypeId": "%s", "round": 1, "decision": "rejected", "comments": "x", "supersedes": "%s"}"""
                .formatted(PLUMBING, decision.id()))).step();
        assertThat(names(again)).containsExactly("decision.made", "decision.superseded");
        assertThat(SubmissionEvent.of(again).get(1).subject()).endsWith("/decisions/" + decision.id());
    }

    @Test
    void saysWhyAVerdictChanged() {
        var inReview = site.inReview();
        var cause = site.dismiss(ELECTRICIAN);
        var step = new ReviewCommands(site.dossier(inReview, MANAGER)).reevaluate(cause);

        assertThat(names(step)).containsExactly("submission.reevaluated");
        assertThat(data(step, 0)).contains("\"verdictBefore\":\"pending\",\"verdict\":\"unsatisfiable\"",
                "\"cause\":{\"kind\":\"assignment_ended\"", "\"userId\":\"" + ELECTRICIAN);
    }

    @Test
    void saysWhichRequirementChangedAVerdict() {
        var voted = decide(site.inReview(), PLUMBER, "plumbing", "approved").next();
        site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var both = decide(voted, ELECTRICIAN, "electrical", "approved").next();
        var cause = site.require("{\"flow\": {\"value\": \"12\", \"unit\": \"L/s\"}}");
        var step = new ReviewCommands(site.dossier(both, MANAGER)).reevaluate(cause);

        assertThat(names(step)).containsExactly("submission.reevaluated", "round.closed", "submission.approved");
        assertThat(data(step, 0)).contains("\"verdictBefore\":\"pending\",\"verdict\":\"approved\"",
                "\"kind\":\"requirement_changed\"", "\"fields\":[\"flow\"]");
    }

    @Test
    void hasOneCanonicalForm() {
        var draft = site.draft();
        var event = SubmissionEvent.of(done(site.as(CONTRACTOR, draft).withdraw(NO_REASON))).getFirst();

        assertThat(EventFact.of(CONTRACTOR, event).canonical()).isEqualTo("""
                {"actor":"%s","data":{"number":"SUB-0001","round":0,"status":"withdrawn","version":1},\
                "project":"%s","subject":"equipment-submissions/%s","type":"io.countersign.submission.withdrawn"}"""
                .formatted(CONTRACTOR, draft.core().project(), draft.core().id()));
    }

    @Test
    void belongsToTheProjectAndToWhatItHappenedTo() {
        var draft = site.draft();
        var submitted = done(site.as(CONTRACTOR, draft).submit(NOTHING, Optional.empty()));
        var made = decide(submitted.next(), PLUMBER, "plumbing", "approved");
        var closing = decide(made.next(), ELECTRICIAN, "electrical", "approved");
        var core = draft.core();
        var path = "equipment-submissions/" + core.id();
        var decision = ((Submission.InReview) made.next()).round().decisions().getFirst().id();

        assertThat(subjects(submitted)).containsExactly(path, path + "/rounds/1");
        assertThat(subjects(made)).containsExactly(path + "/decisions/" + decision);
        assertThat(subjects(closing)).endsWith(path + "/rounds/1", path);
        assertThat(data(submitted, 1)).isEqualTo("""
                {"submissionId":"%s","round":1,"contentDigest":"%s"}""".formatted(core.id(), core.offer().digest()));
        assertThat(data(closing, 1)).isEqualTo("""
                {"submissionId":"%s","round":1,"outcome":"approved"}""".formatted(core.id()));
        assertThat(Stream.of(SubmissionEvent.of(submitted), SubmissionEvent.of(made),
                SubmissionEvent.of(closing)).flatMap(List::stream))
                .extracting(DomainEvent::project).containsOnly(Optional.of(core.project()));
    }

    private static List<String> subjects(Step step) {
        return SubmissionEvent.of(step).stream().map(DomainEvent::subject).toList();
    }

    @Test
    void tellsWhatIsRequiredAndWasBefore() {
        site.require("{\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}");
        var change = (ReviewCause.RequirementsChanged) site.require("{\"flow\": null, \"colour\": \"red\"}");
        var event = new RequirementEvent.Changed(change.before(), change.after());
        var required = change.after();

        assertThat(event.name()).isEqualTo("requirement.changed");
        assertThat(event.project()).contains(required.project());
        assertThat(event.subject())
                .isEqualTo("projects/" + required.project() + "/requirements/" + required.template());
        assertThat(JsonWriter.write(event.data())).isEqualTo("""
                {"templateId":"%s","version":2,"changes":[\
                {"field":"flow","before":{"value":"50","unit":"m3/h"}},\
                {"field":"colour","after":"red"}]}""".formatted(required.template()));
    }
}
