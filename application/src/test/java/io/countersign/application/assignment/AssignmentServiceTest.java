package io.countersign.application.assignment;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static io.countersign.application.submission.ReviewScene.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.assignment.port.in.AssignmentView;
import io.countersign.application.assignment.port.in.CreateAssignmentUseCase;
import io.countersign.application.assignment.port.in.EndAssignmentUseCase;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.assignment.port.in.ListAssignmentsUseCase;
import io.countersign.domain.assignment.AssignmentDraft;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AssignmentServiceTest extends UseCaseContract {

    private static final AssignmentDraft DRAFT = new AssignmentDraft(user(5).id(), TYPE.id(), Validity.ALWAYS);
    private static final ConsultantAssignmentId NEW = new ConsultantAssignmentId(id(9));
    private static final ConsultantAssignmentId CONSULTANTS = new ConsultantAssignmentId(id(3));

    private final Stage stage = Stage.set();
    private final AssignmentUseCases assignments = stage.useCases().assignments();

    @Override
    protected Class<?> feature() {
        return AssignmentUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.at(CreateAssignmentUseCase.class, it -> it.useCases().assignments()
                        .create(new CreateAssignmentUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                NEW, it.content(DRAFT), at(9))))
                        .allowedTo(MANAGER, ADMIN).forbiddenTo(CONTRACTOR, CONSULTANT).hiddenFrom(OUTSIDER)
                        .naming("project").withContent(),
                Attempt.at(EndAssignmentUseCase.class, it -> it.useCases().assignments()
                        .end(new EndAssignmentUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new), it.precondition(), at(9))))
                        .allowedTo(MANAGER, ADMIN).forbiddenTo(CONTRACTOR, CONSULTANT).hiddenFrom(OUTSIDER)
                        .naming("project", "assignment").ofVersion(set -> 0),
                Attempt.asking(GetAssignmentUseCase.class, it -> it.useCases().assignments()
                        .get(new GetAssignmentUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new), at(9))))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project", "assignment"),
                Attempt.asking(ListAssignmentsUseCase.class, it -> it.useCases().assignments()
                        .list(new ListAssignmentsUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                PageWalk.ALL, at(9))))
                        .allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN).hiddenFrom(OUTSIDER).naming("project"));
    }

    private Mono<Outcome<AssignmentView>> create(AssignmentDraft draft) {
        return assignments.create(new CreateAssignmentUseCase.Command(MANAGER, PROJECT.id(), NEW,
                new Checked.Valid<>(draft), at(9)));
    }

    private Mono<Outcome<AssignmentView>> end(ConsultantAssignmentId id) {
        return assignments.end(new EndAssignmentUseCase.Command(MANAGER, PROJECT.id(), id,
                new Precondition.AnyVersion(), at(9)));
    }

    @Test
    void assigns() {
        var deed = stage.perform(create(DRAFT));

        var expected = new ConsultantAssignment(NEW, PROJECT.id(), user(5).id(), TYPE.id(), Validity.ALWAYS,
                Optional.empty(), at(9), 0);
        assertThat(deed.result()).isEqualTo(new AssignmentView(expected, true));
        assertThat(deed.facts()).containsExactly(
                "assignment.created projects/#1/consultant-assignments/#9 by #1 "
                        + "{\"consultantTypeId\":\"#1\",\"userId\":\"#5\"}");
        assertThat(deed.kept()).containsExactly("assignments");
        assertThat(stage.store().assignments).containsEntry(NEW, expected);
    }

    @Test
    void tellsTheDaysOfAnAssignmentThatHoldsLater() {
        var deed = stage.perform(create(new AssignmentDraft(user(5).id(), TYPE.id(),
                new Validity(Optional.of(LocalDate.of(2096, 1, 1)), Optional.of(LocalDate.of(2096, 2, 1))))));

        assertThat(deed.result().active()).isFalse();
        assertThat(deed.facts()).singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"validFrom\":\"2096-01-01\",\"validUntil\":\"2096-02-01\"");
    }

    @Test
    void endsAnAssignment() {
        var deed = stage.perform(end(CONSULTANTS));

        assertThat(deed.result().active()).isFalse();
        assertThat(deed.facts()).containsExactly(
                "assignment.ended projects/#1/consultant-assignments/#3 by #1 "
                        + "{\"consultantTypeId\":\"#1\",\"userId\":\"#3\"}");
        assertThat(deed.kept()).containsExactly("assignments");
        assertThat(stage.store().assignments.get(CONSULTANTS)).isEqualTo(deed.result().assignment())
                .extracting(ConsultantAssignment::endedAt, ConsultantAssignment::version)
                .containsExactly(Optional.of(at(9)), 1L);
        assertThat(stage.refusal(end(CONSULTANTS))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void looksAgainAtWhatIsInReview() {
        stage.scene().inReview(1);

        assertThat(stage.perform(end(CONSULTANTS)).facts()).satisfiesExactly(
                ended -> assertThat(ended).startsWith("assignment.ended"),
                reevaluated -> assertThat(reevaluated)
                        .startsWith("submission.reevaluated equipment-submissions/#1 by #1")
                        .contains("\"verdict\":\"unsatisfiable\"", "\"verdictBefore\":\"pending\""));
        assertThat(stage.perform(create(DRAFT)).facts()).satisfiesExactly(
                created -> assertThat(created).startsWith("assignment.created"),
                reevaluated -> assertThat(reevaluated)
                        .startsWith("submission.reevaluated equipment-submissions/#1 by #1")
                        .contains("\"verdict\":\"pending\"", "\"verdictBefore\":\"unsatisfiable\""));
    }

    @Test
    void leavesAloneWhatIsNotTouched() {
        stage.scene().inReview(1);

        assertThat(stage.perform(create(DRAFT)).kept()).containsExactly("assignments");
    }

    @Test
    void refusesWhatIsThereAlready() {
        assertThat(stage.refusal(create(new AssignmentDraft(user(3).id(), TYPE.id(), Validity.ALWAYS))))
                .isEqualTo(new Refusal.Duplicate("consultantTypeId"));
    }

    @Test
    void refusesWhoIsUnknown() {
        var nobody = new UserId(id(15));
        assertThat(stage.refusal(create(new AssignmentDraft(nobody, TYPE.id(), Validity.ALWAYS))))
                .isEqualTo(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("userId"),
                        FaultCode.UNKNOWN_REFERENCE, "reference", nobody.toString()))));
    }

    @Test
    void refusesAnUnknownDiscipline() {
        var nothing = new ConsultantTypeId(id(15));
        assertThat(stage.refusal(create(new AssignmentDraft(user(5).id(), nothing, Validity.ALWAYS))))
                .isEqualTo(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("consultantTypeId"),
                        FaultCode.UNKNOWN_REFERENCE, "reference", nothing))));
    }

    @Test
    void refusesARetiredDiscipline() {
        done(stage.ports().ports().consultantTypes().update(new ConsultantType(TYPE.id(), TYPE.definition(),
                Optional.of(at(8)), TYPE.createdAt(), 1)));
        assertThat(stage.refusal(create(DRAFT)))
                .isEqualTo(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("consultantTypeId"),
                        FaultCode.RETIRED_REFERENCE, "reference", TYPE.id()))));
    }
}
