package io.countersign.application.equipment;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.equipment;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_PROJECT;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.equipment.port.in.ListEquipmentUseCase;
import io.countersign.application.equipment.port.in.RegisterEquipmentUseCase;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EquipmentServiceTest extends UseCaseContract {

    private static final Equipment PUMP = equipment(9, PROJECT);

    private final Stage stage = Stage.set();

    @Override
    protected Class<?> feature() {
        return EquipmentUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.at(RegisterEquipmentUseCase.class, it -> it.useCases().equipment()
                        .register(new RegisterEquipmentUseCase.Command(it.actor(),
                                it.id("project", 1, ProjectId::new), PUMP.id(), it.content(PUMP.definition()),
                                at(9))))
                        .allowedTo(MANAGER, CONTRACTOR).forbiddenTo(CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project").withContent(),
                Attempt.asking(GetEquipmentUseCase.class, it -> it.useCases().equipment()
                        .get(new GetEquipmentUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("equipment", 9, EquipmentId::new))))
                        .given(set -> set.perform(register(set)))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project", "equipment"),
                Attempt.asking(ListEquipmentUseCase.class, it -> it.useCases().equipment()
                        .list(new ListEquipmentUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                PageWalk.ALL)))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER).naming("project"));
    }

    private static Mono<Outcome<Equipment>> register(Stage stage) {
        return stage.useCases().equipment().register(new RegisterEquipmentUseCase.Command(CONTRACTOR, PROJECT.id(),
                PUMP.id(), new Checked.Valid<>(PUMP.definition()), at(9)));
    }

    @Test
    void registers() {
        var deed = stage.perform(register(stage));

        assertThat(deed.result()).isEqualTo(PUMP);
        assertThat(deed.facts())
                .containsExactly("equipment.registered projects/#1/equipment/#9 by #2 {\"name\":\"Item 9\"}");
        assertThat(deed.kept()).containsExactly("equipment");
        assertThat(stage.store().equipment).containsEntry(PUMP.id(), PUMP);
    }

    @Test
    void findsNoEquipmentOfAnotherProject() {
        stage.perform(register(stage));

        assertThat(stage.refusal(stage.useCases().equipment()
                .get(new GetEquipmentUseCase.Query(CONTRACTOR, OTHER_PROJECT.id(), PUMP.id()))))
                .isEqualTo(new Refusal.NotFound());
    }
}
