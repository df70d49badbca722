package io.countersign.application.consultanttype;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.Deed;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.DeleteConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ListConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ReplaceConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.RetireConsultantTypeUseCase;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ConsultantTypeServiceTest extends UseCaseContract {

    private static final ConsultantTypeId NEW = new ConsultantTypeId(id(9));
    private static final ConsultantType.Definition SOIL = consultantType(9, "Soil").definition();
    private static final ConsultantType.Definition GEOLOGY = consultantType(9, "Geology").definition();
    private static final Precondition ANY = new Precondition.AnyVersion();

    private final Stage stage = Stage.set();
    private final ConsultantTypeUseCases types = stage.useCases().consultantTypes();

    @Override
    protected Class<?> feature() {
        return ConsultantTypeUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.at(CreateConsultantTypeUseCase.class, it -> it.useCases().consultantTypes()
                        .create(new CreateConsultantTypeUseCase.Command(it.actor(), NEW, it.content(SOIL), at(9))))
                        .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER).withContent(),
                Attempt.at(ReplaceConsultantTypeUseCase.class, it -> it.useCases().consultantTypes()
                        .replace(new ReplaceConsultantTypeUseCase.Command(it.actor(),
                                it.id("type", 9, ConsultantTypeId::new), it.precondition(), it.content(GEOLOGY))))
                        .given(ConsultantTypeServiceTest::keep)
                        .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER)
                        .naming("type").ofVersion(ConsultantTypeServiceTest::version).withContent(),
                Attempt.at(RetireConsultantTypeUseCase.class, it -> it.useCases().consultantTypes()
                        .retire(new RetireConsultantTypeUseCase.Command(it.actor(),
                                it.id("type", 9, ConsultantTypeId::new), it.precondition(),
                                it.content(Optional.empty()), at(10))))
                        .given(ConsultantTypeServiceTest::keep)
                        .unless("retired", Refusal.AlreadyDone.class, ConsultantTypeServiceTest::retire)
                        .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER)
                        .naming("type").ofVersion(ConsultantTypeServiceTest::version).withContent(),
                Attempt.at(DeleteConsultantTypeUseCase.class, it -> it.useCases().consultantTypes()
                        .delete(new DeleteConsultantTypeUseCase.Command(it.actor(),
                                it.id("type", 9, ConsultantTypeId::new), it.precondition())))
                        .given(ConsultantTypeServiceTest::keep)
                        .unless("in use", Refusal.InUse.class, ConsultantTypeServiceTest::use)
                        .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER)
                        .naming("type").ofVersion(ConsultantTypeServiceTest::version),
                Attempt.asking(GetConsultantTypeUseCase.class, it -> it.useCases().consultantTypes()
                        .get(new GetConsultantTypeUseCase.Query(it.actor(), it.id("type", 1, ConsultantTypeId::new))))
                        .allowedTo(MANAGER, OUTSIDER).naming("type"),
                Attempt.asking(GetConsultantTypesUseCase.class, it -> it.useCases().consultantTypes()
                        .all(new GetConsultantTypesUseCase.Query(it.actor())).map(Outcome::done))
                        .allowedTo(MANAGER, OUTSIDER),
                Attempt.asking(ListConsultantTypesUseCase.class, it -> it.useCases().consultantTypes()
                        .list(new ListConsultantTypesUseCase.Query(it.actor(), PageWalk.ALL)).map(Outcome::done))
                        .allowedTo(MANAGER, OUTSIDER));
    }

    private static void keep(Stage stage) {
        stage.perform(create(stage, SOIL));
    }

    private static void retire(Stage stage) {
        keep(stage);
        stage.perform(retirement(stage));
    }

    private static void use(Stage stage) {
        keep(stage);
        done(stage.ports().ports().assignments()
                .insert(assignment(9, PROJECT, user(5), consultantType(9, "Soil")), user(1).id()));
    }

    private static long version(Stage stage) {
        return Objects.requireNonNull(stage.store().consultantTypes.get(NEW)).version();
    }

    private static Mono<Outcome<ConsultantType>> create(Stage stage, ConsultantType.Definition definition) {
        return stage.useCases().consultantTypes().create(
                new CreateConsultantTypeUseCase.Command(ADMIN, NEW, new Checked.Valid<>(definition), at(9)));
    }

    private static Mono<Outcome<ConsultantType>> retirement(Stage stage) {
        return stage.useCases().consultantTypes().retire(new RetireConsultantTypeUseCase.Command(ADMIN, NEW, ANY,
                new Checked.Valid<>(Optional.empty()), at(10)));
    }

    private Mono<Outcome<ConsultantType>> replace(ConsultantType.Definition definition) {
        return types.replace(
                new ReplaceConsultantTypeUseCase.Command(ADMIN, NEW, ANY, new Checked.Valid<>(definition)));
    }

    private Mono<Outcome<ConsultantType>> delete(ConsultantTypeId id) {
        return types.delete(new DeleteConsultantTypeUseCase.Command(ADMIN, id, ANY));
    }

    private void isKept(Deed<ConsultantType> deed, long version) {
        assertThat(deed.kept()).containsExactly("consultantTypes");
        assertThat(stage.store().consultantTypes).containsEntry(NEW, deed.result());
        assertThat(deed.result().version()).isEqualTo(version);
    }

    @Test
    void creates() {
        var deed = stage.perform(create(stage, SOIL));

        assertThat(deed.facts()).containsExactly(
                "consultant_type.created consultant-types/#9 by #5 {\"name\":\"Soil\",\"version\":0}");
        isKept(deed, 0);
        assertThat(deed.result()).isEqualTo(new ConsultantType(NEW, SOIL, Optional.empty(), at(9), 0));
    }

    @Test
    void replaces() {
        keep(stage);

        var deed = stage.perform(replace(GEOLOGY));

        assertThat(deed.facts()).containsExactly(
                "consultant_type.replaced consultant-types/#9 by #5 {\"name\":\"Geology\",\"version\":1}");
        isKept(deed, 1);
        assertThat(deed.result().definition().name()).isEqualTo("Geology");
    }

    @Test
    void retiresOnce() {
        keep(stage);

        var deed = stage.perform(retirement(stage));

        assertThat(deed.facts()).containsExactly(
                "consultant_type.retired consultant-types/#9 by #5 {\"name\":\"Soil\",\"version\":1}");
        isKept(deed, 1);
        assertThat(deed.result().retiredAt()).contains(at(10));
    }

    @Test
    void deletes() {
        keep(stage);

        var deed = stage.perform(delete(NEW));

        assertThat(deed.facts()).containsExactly(
                "consultant_type.deleted consultant-types/#9 by #5 {\"name\":\"Soil\",\"version\":0}");
        assertThat(deed.kept()).containsExactly("consultantTypes");
        assertThat(stage.store().consultantTypes).doesNotContainKey(NEW);
    }

    @Test
    void saysWhatADisciplineIsUsedFor() {
        assertThat(stage.refusal(delete(TYPE.id()))).isEqualTo(
                new Refusal.InUse(Map.of("templates", 3L, "templateVersions", 3L, "assignments", 1L)));
    }

    @Test
    void refusesANameThatIsTaken() {
        var taken = consultantType(9, TYPE.definition().name().toUpperCase(Locale.ROOT));
        assertThat(stage.refusal(create(stage, taken.definition()))).isEqualTo(new Refusal.Duplicate("name"));

        keep(stage);
        assertThat(stage.refusal(replace(TYPE.definition()))).isEqualTo(new Refusal.Duplicate("name"));
    }
}
