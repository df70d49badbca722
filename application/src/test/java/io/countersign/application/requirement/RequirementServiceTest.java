package io.countersign.application.requirement;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.definition;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OTHER_TYPE;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static io.countersign.application.submission.ReviewScene.versionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.Deed;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RequirementServiceTest extends UseCaseContract {

    /** Whose field {@code note} belongs to the second discipline. */
    private static final TemplateId TEMPLATE = new TemplateId(id(3));
    private static final String NOTE = "{\"values\": {\"note\": \"10 mg/l\"}}";
    private static final String CLEARED = "{\"values\": {\"note\": null}}";

    private final Stage stage = Stage.set();

    @Override
    protected Class<?> feature() {
        return RequirementUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.at(UpdateRequirementsUseCase.class, it -> it.useCases().updateRequirements()
                        .update(new UpdateRequirementsUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("template", 3, TemplateId::new), it.precondition(),
                                it.document(NOTE, "{\"values\": {\"note\": 10}}"), at(9))))
                        .given(set -> set.scene().draft(1, PROJECT, 3))
                        .allowedTo(OTHER_CONSULTANT, MANAGER).forbiddenTo(CONSULTANT, CONTRACTOR, ADMIN)
                        .hiddenFrom(OUTSIDER).naming("project", "template").ofVersion(set -> 0).withContent(),
                Attempt.asking(GetRequirementsUseCase.class, it -> it.useCases().getRequirements()
                        .get(new GetRequirementsUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("template", 3, TemplateId::new))))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project", "template"));
    }

    private Mono<Outcome<RequirementValues>> update(Actor actor, String patch) {
        return update(actor, TEMPLATE, patch);
    }

    private Mono<Outcome<RequirementValues>> update(Actor actor, TemplateId template, String patch) {
        return stage.useCases().updateRequirements().update(new UpdateRequirementsUseCase.Command(actor, PROJECT.id(),
                template, new Precondition.AnyVersion(), JsonReader.readTrusted(patch), at(9)));
    }

    @Test
    void setsAndClearsValues() {
        var set = stage.perform(update(OTHER_CONSULTANT, NOTE));

        assertThat(set.facts()).containsExactly("requirement.changed projects/#1/requirements/#3 by #4 "
                + "{\"changes\":[{\"after\":\"10 mg/l\",\"field\":\"note\"}],\"templateId\":\"#3\",\"version\":1}");
        isKept(set);
        assertThat(set.result().values()).containsOnlyKeys("note");

        var cleared = stage.perform(update(OTHER_CONSULTANT, CLEARED));

        assertThat(cleared.facts()).containsExactly("requirement.changed projects/#1/requirements/#3 by #4 "
                + "{\"changes\":[{\"before\":\"10 mg/l\",\"field\":\"note\"}],\"templateId\":\"#3\",\"version\":2}");
        isKept(cleared);
        assertThat(cleared.result().values()).isEmpty();
    }

    private void isKept(Deed<RequirementValues> deed) {
        assertThat(deed.kept()).containsExactly("requirements");
        assertThat(stage.store().requirements)
                .containsEntry(new InMemoryStore.RequirementKey(PROJECT.id(), TEMPLATE), deed.result());
    }

    @Test
    void tellsForWhomAManagerSetsAValue() {
        assertThat(stage.perform(update(MANAGER, NOTE)).facts()).singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"onBehalfOf\":\"#2\"");
    }

    @Test
    void looksAgainAtWhatWasApprovedBeforeAnotherValueWasRequired() {
        var flow = publishWhereFlowMustBeAsRequired();
        stage.scene().draft(1, PROJECT, 4);
        stage.scene().submit(1);
        stage.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        var deed = stage.perform(update(MANAGER, flow, "{\"values\": {\"flow\": 120}}"));

        assertThat(deed.facts()).satisfiesExactly(
                changed -> assertThat(changed).startsWith("requirement.changed projects/#1/requirements/#4 by #1"),
                reevaluated -> assertThat(reevaluated)
                        .startsWith("submission.reevaluated equipment-submissions/#1 by #1")
                        .contains("\"verdict\":\"pending\"", "\"verdictBefore\":\"pending\""));
        assertThat(deed.kept()).containsExactlyInAnyOrder("requirements", "submissions");
        assertThat(stage.scene().kept(1)).asInstanceOf(InstanceOfAssertFactories.type(Submission.InReview.class))
                .extracting(Submission.InReview::awaiting).isEqualTo(Set.of(TYPE.id(), OTHER_TYPE.id()));
    }

    private TemplateId publishWhereFlowMustBeAsRequired() {
        var id = new TemplateId(id(4));
        var templates = stage.useCases().templates();
        var json = JsonWriter.write(versionOf(1).definition().toJson()).replaceFirst(
                "(\"key\":\"flow\".*?\"constraints\":)\\{}", "$1{\"requirement\":\"at_least\"}");
        stage.perform(templates.create(
                new CreateTemplateUseCase.Command(ADMIN, id, new Checked.Valid<>(definition(json)), at(5))));
        stage.perform(templates.publish(new PublishTemplateUseCase.Command(ADMIN, id, new Precondition.AnyVersion(),
                new Checked.Valid<>(Optional.empty()), at(6))));
        return id;
    }

    @Test
    void leavesOtherTemplatesAlone() {
        stage.scene().inReview(1);
        stage.scene().decide(1, OTHER_CONSULTANT, OTHER_TYPE, DecisionKind.APPROVED);

        assertThat(stage.perform(update(MANAGER, NOTE)).kept()).containsExactly("requirements");
    }

    @Test
    void refusesAFieldThatTheTemplateDoesNotHave() {
        assertThat(stage.refusal(update(MANAGER, "{\"values\": {\"nothing\": 1}}")))
                .isEqualTo(new Refusal.InvalidContent(List.of(Fault.at(
                        Pointer.ROOT.member("values").member("nothing"), FaultCode.UNKNOWN_FIELD))));
    }
}
