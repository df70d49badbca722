package io.countersign.application.submission;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.submission;
import static io.countersign.application.submission.ReviewScene.templateOf;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static io.countersign.application.submission.Standing.everywhere;
import static io.countersign.application.submission.Standing.finalAnd;
import static io.countersign.application.submission.Standing.reach;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.MigrationDraft;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DraftingServiceTest extends UseCaseContract {

    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final String DRAFT = "{\"templateId\": \"%s\", \"name\": \"Pump\", \"requiredOnSite\": \"2096-07-01\"}"
            .formatted(id(1));
    private static final String NAMELESS = "{\"templateId\": \"%s\"}".formatted(id(1));
    private static final MigrationDraft TO_SECOND = new MigrationDraft(2, List.of());

    private final Stage stage = Stage.set();
    private final DraftingUseCases drafting = stage.useCases().drafting();

    @Override
    protected Class<?> feature() {
        return DraftingUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(creation(), changes(), deletions(), migrations(), previews(), outdated())
                .flatMap(attempts -> attempts);
    }

    private static Stream<Attempt> creation() {
        return Stream.of(Attempt.at(CreateSubmissionUseCase.class, it -> it.useCases().drafting()
                .create(new CreateSubmissionUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                        submission(1), it.document(DRAFT, NAMELESS), at(9))))
                .unless("template retired", Refusal.TemplateRetired.class, DraftingServiceTest::retireTemplate)
                .allowedTo(CONTRACTOR, MANAGER).forbiddenTo(CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                .naming("project").withContent());
    }

    private static Stream<Attempt> changes() {
        return everywhere(() -> byItsSide(Attempt.at(EditSubmissionUseCase.class, it -> it.useCases().drafting()
                .edit(new EditSubmissionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        it.precondition(), it.document("{\"name\": \"Other pump\"}", "{\"name\": 1}")))))
                .withContent(), finalAnd(Map.of(Status.IN_REVIEW, Refusal.Locked.class)));
    }

    private static Stream<Attempt> deletions() {
        var history = Arrays.stream(Status.values()).filter(status -> status != Status.DRAFT)
                .collect(Collectors.<Status, Status, Class<? extends Refusal>>toMap(status -> status,
                        status -> Refusal.HasHistory.class));
        return everywhere(() -> byItsSide(Attempt.at(DeleteSubmissionUseCase.class, it -> it.useCases().drafting()
                .delete(new DeleteSubmissionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        it.precondition()))))
                .unless("recalled", Refusal.HasHistory.class, DraftingServiceTest::recall), history);
    }

    private static Stream<Attempt> migrations() {
        return ofDrafts(() -> Attempt.at(MigrateSubmissionUseCase.class, it -> it.useCases().drafting()
                .migrate(new MigrateSubmissionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        it.precondition(), it.content(new MigrationDraft(1, List.of()))))));
    }

    private static Stream<Attempt> previews() {
        return ofDrafts(() -> Attempt.asking(PreviewMigrationUseCase.class, it -> it.useCases().drafting()
                .preview(new MigrateSubmissionUseCase.Command(it.actor(), it.id("submission", 1, SubmissionId::new),
                        it.precondition(), it.content(new MigrationDraft(1, List.of()))))));
    }

    private static Stream<Attempt> ofDrafts(Supplier<Attempt> attempt) {
        return everywhere(() -> byItsSide(attempt.get()).withContent(),
                finalAnd(Map.of(Status.IN_REVIEW, Refusal.Locked.class,
                        Status.REVISION_REQUESTED, Refusal.HasHistory.class)));
    }

    private static Attempt byItsSide(Attempt attempt) {
        return attempt.allowedTo(CONTRACTOR, MANAGER).forbiddenTo(CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                .naming("submission");
    }

    private static Stream<Attempt> outdated() {
        return Stream.of(Attempt.asking(ListOutdatedDraftsUseCase.class, it -> it.useCases().drafting()
                .list(new ListOutdatedDraftsUseCase.Query(it.actor(),
                        new TemplateVersionId(it.id("template", 1, TemplateId::new), 1), PageWalk.ALL)))
                .allowedTo(CONTRACTOR, CONSULTANT, OUTSIDER, ADMIN).naming("template"));
    }

    private static void retireTemplate(Stage stage) {
        stage.perform(stage.useCases().templates().retire(new RetireTemplateUseCase.Command(ADMIN,
                versionOf(1).id().template(), ANY, new Checked.Valid<>(Optional.empty()), at(8))));
    }

    private static void recall(Stage stage) {
        reach(Status.IN_REVIEW, stage);
        stage.scene().recall(1);
    }

    /** Publishes version 2 of template 1, which asks for the same and lacks the note. */
    private void publishSecondVersion() {
        var templates = stage.useCases().templates();
        var json = JsonWriter.write(versionOf(1).definition().toJson()).replace("\"note\"", "\"remark\"");
        stage.perform(templates.replace(new ReplaceTemplateUseCase.Command(ADMIN, versionOf(1).id().template(), ANY,
                new Checked.Valid<>(definition(json)), at(7))));
        stage.perform(templates.publish(new PublishTemplateUseCase.Command(ADMIN, versionOf(1).id().template(), ANY,
                new Checked.Valid<>(Optional.empty()), at(8))));
    }

    private Mono<Outcome<Dossier>> create(String body) {
        return drafting.create(new CreateSubmissionUseCase.Command(CONTRACTOR, PROJECT.id(), submission(9),
                JsonReader.readTrusted(body), at(9)));
    }

    private static String with(String member) {
        return DRAFT.replace("}", ", " + member + "}");
    }

    private Mono<Outcome<Dossier>> edit(String patch) {
        return drafting.edit(new EditSubmissionUseCase.Command(MANAGER, submission(1), ANY,
                JsonReader.readTrusted(patch)));
    }

    private static MigrateSubmissionUseCase.Command migration(MigrationDraft draft) {
        return new MigrateSubmissionUseCase.Command(CONTRACTOR, submission(1), ANY, new Checked.Valid<>(draft));
    }

    @Test
    void createsADraft() {
        var deed = stage.perform(create(DRAFT));

        assertThat(deed.facts()).containsExactly("submission.created equipment-submissions/#9 by #2 "
                + "{\"contentDigest\":\"sha-256\",\"number\":\"SUB-0001\",\"round\":0,\"status\":\"draft\","
                + "\"templateId\":\"#1\",\"templateVersion\":1,\"version\":0}");
        assertThat(deed.kept())
                .containsExactlyInAnyOrder("submissions", "rounds", "submissionNumbers", "deadlines");
        assertThat(deed.result().submission()).isEqualTo(stage.store().submissions.get(submission(9)));
        assertThat(stage.store().deadlines.get(submission(9))).isNotNull().isNotEqualTo(Deadlines.NONE);
    }

    @Test
    void createsWhatReplacesARejectedSubmission() {
        reach(Status.REJECTED, stage);

        assertThat(stage.perform(create(with("\"replaces\": \"%s\"".formatted(submission(1))))).facts())
                .singleElement(InstanceOfAssertFactories.STRING).contains("\"replaces\":\"#1\"");
    }

    @Test
    void createsNothingThatRefersToWhatIsNotThere() {
        reach(Status.IN_REVIEW, stage);

        assertThat(faultyMembers(create(with("\"equipmentId\": \"%s\", \"replaces\": \"%s\""
                .formatted(id(15), submission(1)))))).containsExactly("/equipmentId", "/replaces");
        assertThat(faultyMembers(create(DRAFT.replace(id(1).toString(), id(15).toString()))))
                .containsExactly("/templateId");
        assertThat(faultyMembers(create(with("\"templateVersion\": 7")))).containsExactly("/templateVersion");
    }

    private List<String> faultyMembers(Mono<Outcome<Dossier>> command) {
        return stage.refusal(command) instanceof Refusal.InvalidContent(var faults)
                ? faults.stream().map(fault -> fault.pointer().toString()).toList()
                : List.of();
    }

    @Test
    void createsNothingOfATemplateThatWasNeverPublished() {
        done(stage.ports().ports().templates().insert(templateOf(4)));

        assertThat(stage.refusal(create(DRAFT.replace(id(1).toString(), id(4).toString()))))
                .isEqualTo(new Refusal.TemplateNotPublished());
    }

    @Test
    void edits() {
        stage.scene().draft(1);

        var deed = stage.perform(edit("{\"name\": \"Other pump\"}"));

        assertThat(deed.facts()).containsExactly("submission.edited equipment-submissions/#1 by #1 "
                + "{\"contentDigest\":\"sha-256\",\"number\":\"SUB-0001\",\"round\":0,\"status\":\"draft\","
                + "\"version\":1}");
        assertThat(deed.kept()).contains("submissions");
        assertThat(deed.result().submission()).isEqualTo(stage.scene().kept(1));
        assertThat(deed.result().submission().core()).satisfies(core -> {
            assertThat(core.offer().name()).isEqualTo("Other pump");
            assertThat(core.authors()).containsExactlyInAnyOrder(CONTRACTOR.id(), MANAGER.id());
        });
    }

    @Test
    void refusesEquipmentOfAnotherProject() {
        stage.scene().draft(1);
        done(stage.ports().ports().equipment().insert(equipment(8, OTHER_PROJECT), CONTRACTOR.id()));

        assertThat(faultyMembers(edit("{\"equipmentId\": \"%s\"}".formatted(id(8)))))
                .containsExactly("/equipmentId");
    }

    @Test
    void migrates() {
        stage.scene().draft(1);
        publishSecondVersion();

        var deed = stage.perform(drafting.migrate(migration(new MigrationDraft(2, List.of("note")))));

        assertThat(deed.facts()).containsExactly("submission.migrated equipment-submissions/#1 by #2 "
                + "{\"contentDigest\":\"sha-256\",\"fromTemplateVersion\":1,\"number\":\"SUB-0001\",\"round\":0,"
                + "\"status\":\"draft\",\"templateId\":\"#1\",\"templateVersion\":2,\"version\":1}");
        assertThat(deed.result().submission()).isEqualTo(stage.scene().kept(1));
        assertThat(deed.result().template().id().number()).isEqualTo(2);
    }

    @Test
    void losesNothingInMigrationThatWasNotGivenUp() {
        stage.scene().draft(1);
        publishSecondVersion();

        assertThat(faultyMembers(drafting.migrate(migration(TO_SECOND)))).containsExactly("/drop");
        var preview = stage.perform(drafting.preview(migration(TO_SECOND)));
        assertThat(preview.result().unplaced()).containsExactly("note");
        assertThat(preview.facts()).isEmpty();
        assertThat(preview.kept()).isEmpty();
    }

    @Test
    void migratesToNoVersionThatIsNotThere() {
        stage.scene().draft(1);

        assertThat(faultyMembers(drafting.migrate(migration(TO_SECOND)))).containsExactly("/templateVersion");
    }

    @Test
    void listsTheDraftsThatANewVersionLeavesBehind() {
        stage.scene().draft(1);
        stage.scene().inReview(2);
        publishSecondVersion();

        assertThat(outdatedOf(CONTRACTOR)).singleElement().satisfies(outdated -> {
            assertThat(outdated.draft().id()).isEqualTo(submission(1));
            assertThat(outdated.compatibility()).isNotNull();
        });
        assertThat(outdatedOf(OUTSIDER)).isEmpty();
    }

    private List<ListOutdatedDraftsUseCase.Result> outdatedOf(Actor actor) {
        return result(value(drafting.list(new ListOutdatedDraftsUseCase.Query(actor,
                new TemplateVersionId(versionOf(1).id().template(), 2), PageWalk.ALL)))).items();
    }

    @Test
    void deletesADraftThatWasNeverSubmitted() {
        stage.scene().draft(1);

        var deed = stage.perform(drafting.delete(new DeleteSubmissionUseCase.Command(CONTRACTOR, submission(1), ANY)));

        assertThat(deed.facts()).containsExactly("submission.deleted equipment-submissions/#1 by #2 "
                + "{\"number\":\"SUB-0001\",\"round\":0,\"status\":\"draft\",\"version\":0}");
        assertThat(deed.result()).isEqualTo(submission(1));
        assertThat(stage.store().submissions).isEmpty();
        assertThat(stage.store().rounds).isEmpty();
        assertThat(stage.store().submissionNumbers).as("a number is never given again").isNotEmpty();
    }
}
