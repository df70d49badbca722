package io.countersign.application.template;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.named;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.DeleteTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.application.template.port.in.ListTemplatesUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateFilter;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class TemplateServiceTest extends UseCaseContract {

    private static final TemplateId NEW = new TemplateId(id(9));
    private static final TemplateDefinition FAN = named("Fan", TYPE);
    private static final TemplateDefinition BLOWER = named("Blower", TYPE);
    private static final Precondition ANY = new Precondition.AnyVersion();

    private final Stage stage = Stage.set();
    private final TemplateUseCases templates = stage.useCases().templates();

    @Override
    protected Class<?> feature() {
        return TemplateUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.concat(commands(), questions());
    }

    private static Stream<Attempt> commands() {
        return Stream.of(
                Attempt.at(CreateTemplateUseCase.class, it -> it.useCases().templates()
                        .create(new CreateTemplateUseCase.Command(it.actor(), NEW, it.content(FAN), at(9))))
                        .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER).withContent(),
                ofKept(Attempt.at(ReplaceTemplateUseCase.class, it -> it.useCases().templates()
                        .replace(new ReplaceTemplateUseCase.Command(it.actor(), it.id("template", 9, TemplateId::new),
                                it.precondition(), it.content(BLOWER), at(10)))))
                        .unless("retired", Refusal.TemplateRetired.class, TemplateServiceTest::retire).withContent(),
                ofKept(Attempt.at(PublishTemplateUseCase.class, it -> it.useCases().templates()
                        .publish(new PublishTemplateUseCase.Command(it.actor(), it.id("template", 9, TemplateId::new),
                                it.precondition(), it.content(Optional.empty()), at(10)))))
                        .unless("retired", Refusal.TemplateRetired.class, TemplateServiceTest::retire).withContent(),
                ofKept(Attempt.at(RetireTemplateUseCase.class, it -> it.useCases().templates()
                        .retire(new RetireTemplateUseCase.Command(it.actor(), it.id("template", 9, TemplateId::new),
                                it.precondition(), it.content(Optional.empty()), at(10)))))
                        .unless("retired", Refusal.TemplateRetired.class, TemplateServiceTest::retire).withContent(),
                ofKept(Attempt.at(DeleteTemplateUseCase.class, it -> it.useCases().templates()
                        .delete(new DeleteTemplateUseCase.Command(it.actor(), it.id("template", 9, TemplateId::new),
                                it.precondition()))))
                        .unless("published", Refusal.InUse.class, TemplateServiceTest::publish));
    }

    private static Attempt ofKept(Attempt attempt) {
        return attempt.given(TemplateServiceTest::keep).allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER)
                .naming("template").ofVersion(TemplateServiceTest::version);
    }

    private static Stream<Attempt> questions() {
        return Stream.of(
                Attempt.asking(GetTemplateUseCase.class, it -> it.useCases().templates()
                        .get(new GetTemplateUseCase.Query(it.actor(), it.id("template", 1, TemplateId::new))))
                        .naming("template"),
                Attempt.asking(ListTemplatesUseCase.class, it -> it.useCases().templates()
                        .list(new ListTemplatesUseCase.Query(it.actor(),
                                new TemplateFilter(Optional.empty(), Optional.empty(), Optional.empty()), PageWalk.ALL))
                        .map(Outcome::done)),
                Attempt.asking(GetTemplateVersionUseCase.class, it -> it.useCases().templates()
                        .get(new GetTemplateVersionUseCase.Query(it.actor(),
                                new TemplateVersionId(it.id("template", 1, TemplateId::new), 1))))
                        .naming("template"),
                Attempt.asking(ListTemplateVersionsUseCase.class, it -> it.useCases().templates()
                        .list(new ListTemplateVersionsUseCase.Query(it.actor(), it.id("template", 1, TemplateId::new),
                                PageWalk.ALL)))
                        .naming("template"),
                Attempt.asking(CompareTemplateVersionsUseCase.class, it -> it.useCases().templates()
                        .compare(new CompareTemplateVersionsUseCase.Query(it.actor(),
                                new TemplateVersionId(it.id("template", 9, TemplateId::new), 2),
                                it.content(Optional.empty()))))
                        .given(TemplateServiceTest::publishTwice).naming("template").withContent())
                .map(attempt -> attempt.allowedTo(MANAGER, OUTSIDER));
    }

    private static void keep(Stage stage) {
        stage.perform(create(stage, FAN));
    }

    private static void retire(Stage stage) {
        keep(stage);
        stage.perform(retirement(stage));
    }

    private static void publish(Stage stage) {
        keep(stage);
        stage.perform(publication(stage));
    }

    private static void publishTwice(Stage stage) {
        publish(stage);
        stage.perform(publication(stage));
    }

    private static long version(Stage stage) {
        return Objects.requireNonNull(stage.store().templates.get(NEW)).version();
    }

    private static Mono<Outcome<EquipmentTemplate>> create(Stage stage, TemplateDefinition definition) {
        return stage.useCases().templates()
                .create(new CreateTemplateUseCase.Command(ADMIN, NEW, new Checked.Valid<>(definition), at(9)));
    }

    private static Mono<Outcome<EquipmentTemplate>> retirement(Stage stage) {
        return stage.useCases().templates().retire(
                new RetireTemplateUseCase.Command(ADMIN, NEW, ANY, new Checked.Valid<>(Optional.empty()), at(10)));
    }

    private static Mono<Outcome<TemplateVersion>> publication(Stage stage) {
        return stage.useCases().templates().publish(
                new PublishTemplateUseCase.Command(ADMIN, NEW, ANY, new Checked.Valid<>(Optional.empty()), at(10)));
    }

    private Mono<Outcome<EquipmentTemplate>> replace(TemplateDefinition definition) {
        return templates.replace(
                new ReplaceTemplateUseCase.Command(ADMIN, NEW, ANY, new Checked.Valid<>(definition), at(10)));
    }

    private Mono<Outcome<EquipmentTemplate>> delete() {
        return templates.delete(new DeleteTemplateUseCase.Command(ADMIN, NEW, ANY));
    }

    @Test
    void creates() {
        var deed = stage.perform(create(stage, FAN));

        assertThat(deed.facts()).containsExactly("template.created equipment-templates/#9 by #5 "
                + "{\"draftDigest\":\"sha-256\",\"name\":\"Fan\",\"version\":0}");
        assertThat(deed.kept()).containsExactly("templates");
        assertThat(deed.result()).isEqualTo(new EquipmentTemplate(NEW, FAN, 0, Optional.empty(), at(9), at(9),
                Optional.of(ADMIN.id()), 0));
        assertThat(stage.store().templates).containsEntry(NEW, deed.result());
    }

    @Test
    void replacesTheDraft() {
        keep(stage);

        var deed = stage.perform(replace(BLOWER));

        assertThat(deed.facts()).containsExactly("template.replaced equipment-templates/#9 by #5 "
                + "{\"draftDigest\":\"sha-256\",\"name\":\"Blower\",\"version\":1}");
        assertThat(deed.kept()).containsExactly("templates");
        assertThat(stage.store().templates).containsEntry(NEW, deed.result());
        assertThat(deed.result().draft().name()).isEqualTo("Blower");
    }

    @Test
    void publishesTheDraftAsAVersion() {
        keep(stage);

        var deed = stage.perform(publication(stage));

        assertThat(deed.facts()).containsExactly("template.published equipment-templates/#9 by #5 "
                + "{\"digest\":\"sha-256\",\"name\":\"Fan\",\"templateVersion\":1,\"version\":1}");
        assertThat(deed.kept()).containsExactlyInAnyOrder("templates", "templateVersions");
        assertThat(deed.result().id()).isEqualTo(new TemplateVersionId(NEW, 1));
        assertThat(stage.store().templateVersions).containsEntry(deed.result().id(), deed.result());
        assertThat(stage.store().templates.get(NEW)).extracting(EquipmentTemplate::active).isEqualTo(true);
    }

    @Test
    void retires() {
        publish(stage);

        var deed = stage.perform(retirement(stage));

        assertThat(deed.facts()).containsExactly(
                "template.retired equipment-templates/#9 by #5 {\"name\":\"Fan\",\"version\":2}");
        assertThat(deed.kept()).containsExactly("templates");
        assertThat(stage.store().templates).containsEntry(NEW, deed.result());
        assertThat(deed.result().retiredAt()).contains(at(10));
    }

    @Test
    void deletesWhatWasNeverPublished() {
        keep(stage);

        var deed = stage.perform(delete());

        assertThat(deed.facts()).containsExactly(
                "template.deleted equipment-templates/#9 by #5 {\"name\":\"Fan\",\"version\":0}");
        assertThat(deed.kept()).containsExactly("templates");
        assertThat(stage.store().templates).doesNotContainKey(NEW);
    }

    @Test
    void saysWhatATemplateIsUsedFor() {
        publish(stage);
        assertThat(stage.refusal(delete())).isEqualTo(new Refusal.InUse(Map.of("versions", 1L)));
    }

    @Test
    void refusesDisciplinesThatAreNotThere() {
        var unknown = named("Fan", consultantType(9));
        assertThat(stage.refusal(create(stage, unknown))).isInstanceOf(Refusal.InvalidContent.class);

        keep(stage);
        assertThat(stage.refusal(replace(unknown))).isInstanceOf(Refusal.InvalidContent.class);
    }

    @Test
    void publishesNothingThatNobodyApproves() {
        stage.perform(create(stage, named("Fan")));

        assertThat(stage.refusal(publication(stage))).isInstanceOf(Refusal.InvalidContent.class);
    }

    @Test
    void comparesWithNoVersionThatIsNotThere() {
        publishTwice(stage);

        assertThat(stage.refusal(compare(1, Optional.empty()))).isInstanceOf(Refusal.InvalidContent.class);
        assertThat(stage.refusal(compare(2, Optional.of(7)))).isInstanceOf(Refusal.InvalidContent.class);
        assertThat(stage.perform(compare(2, Optional.empty())).result().from())
                .isEqualTo(new TemplateVersionId(NEW, 1));
    }

    private Mono<Outcome<CompareTemplateVersionsUseCase.Result>> compare(int version, Optional<Integer> from) {
        return templates.compare(new CompareTemplateVersionsUseCase.Query(OUTSIDER,
                new TemplateVersionId(NEW, version), new Checked.Valid<>(from)));
    }
}
