package io.countersign.application.delegation;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;
import static io.countersign.application.Stage.ADMIN;
import static io.countersign.application.submission.ReviewScene.CONSULTANT;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OTHER_CONSULTANT;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.Attempt;
import io.countersign.application.PageWalk;
import io.countersign.application.Stage;
import io.countersign.application.UseCaseContract;
import io.countersign.application.delegation.port.in.CreateDelegationUseCase;
import io.countersign.application.delegation.port.in.DelegationView;
import io.countersign.application.delegation.port.in.GetDelegationUseCase;
import io.countersign.application.delegation.port.in.ListDelegationsUseCase;
import io.countersign.application.delegation.port.in.RevokeDelegationUseCase;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationDraft;
import io.countersign.domain.delegation.DelegationId;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class DelegationServiceTest extends UseCaseContract {

    private static final DelegationId NEW = new DelegationId(id(9));
    private static final ConsultantAssignmentId CARRYING = new ConsultantAssignmentId(id(3));
    private static final Validity MARCH = new Validity(Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(LocalDate.of(2026, 3, 31)));
    private static final DelegationDraft DRAFT = new DelegationDraft(user(4).id(), MARCH);

    private final Stage stage = Stage.set();
    private final DelegationUseCases delegations = stage.useCases().delegations();

    @Override
    protected Class<?> feature() {
        return DelegationUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.of(
                Attempt.at(CreateDelegationUseCase.class, it -> it.useCases().delegations()
                        .create(new CreateDelegationUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new), NEW, it.content(DRAFT), at(9))))
                        .allowedTo(CONSULTANT, MANAGER, ADMIN).forbiddenTo(CONTRACTOR, OTHER_CONSULTANT)
                        .hiddenFrom(OUTSIDER).naming("project", "assignment").withContent(),
                Attempt.at(RevokeDelegationUseCase.class, it -> it.useCases().delegations()
                        .revoke(new RevokeDelegationUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new),
                                it.id("delegation", 9, DelegationId::new), it.precondition(), at(10))))
                        .given(DelegationServiceTest::delegate)
                        .allowedTo(CONSULTANT, MANAGER, ADMIN).forbiddenTo(CONTRACTOR, OTHER_CONSULTANT)
                        .hiddenFrom(OUTSIDER).naming("project", "assignment", "delegation").ofVersion(set -> 0),
                Attempt.asking(GetDelegationUseCase.class, it -> it.useCases().delegations()
                        .get(new GetDelegationUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new),
                                it.id("delegation", 9, DelegationId::new), at(10))))
                        .given(DelegationServiceTest::delegate)
                        .allowedTo(CONSULTANT, MANAGER, CONTRACTOR, OTHER_CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project", "assignment", "delegation"),
                Attempt.asking(ListDelegationsUseCase.class, it -> it.useCases().delegations()
                        .list(new ListDelegationsUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("assignment", 3, ConsultantAssignmentId::new), PageWalk.ALL, at(10))))
                        .allowedTo(CONSULTANT, MANAGER, CONTRACTOR, OTHER_CONSULTANT, ADMIN).hiddenFrom(OUTSIDER)
                        .naming("project", "assignment"));
    }

    private static void delegate(Stage stage) {
        stage.perform(create(stage, DRAFT));
    }

    private static Mono<Outcome<DelegationView>> create(Stage stage, DelegationDraft draft) {
        return stage.useCases().delegations().create(new CreateDelegationUseCase.Command(CONSULTANT, PROJECT.id(),
                CARRYING, NEW, new Checked.Valid<>(draft), at(9)));
    }

    private Mono<Outcome<DelegationView>> revoke() {
        return delegations.revoke(new RevokeDelegationUseCase.Command(MANAGER, PROJECT.id(), CARRYING, NEW,
                new Precondition.AnyVersion(), at(10)));
    }

    @Test
    void delegates() {
        var deed = stage.perform(create(stage, DRAFT));

        var expected = new Delegation(NEW, Objects.requireNonNull(stage.store().assignments.get(CARRYING)),
                user(4).id(), MARCH, CONSULTANT.id(), at(9), Optional.empty());
        assertThat(deed.result()).isEqualTo(new DelegationView(expected, true));
        assertThat(deed.facts()).containsExactly(
                "delegation.created projects/#1/consultant-assignments/#3/delegations/#9 by #3 "
                        + "{\"consultantTypeId\":\"#1\",\"onBehalfOf\":\"#3\",\"userId\":\"#4\","
                        + "\"validFrom\":\"2026-03-01\",\"validUntil\":\"2026-03-31\"}");
        assertThat(deed.kept()).containsExactly("delegations");
        assertThat(stage.store().delegations).containsEntry(NEW, expected);
    }

    @Test
    void revokes() {
        delegate(stage);

        var deed = stage.perform(revoke());

        assertThat(deed.result().active()).isFalse();
        assertThat(deed.facts()).singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("delegation.revoked projects/#1/consultant-assignments/#3/delegations/#9 by #1");
        assertThat(deed.kept()).containsExactly("delegations");
        assertThat(stage.store().delegations.get(NEW)).isEqualTo(deed.result().delegation())
                .extracting(Delegation::revocation)
                .isEqualTo(Optional.of(new Delegation.Revocation(MANAGER.id(), at(10))));
        assertThat(stage.refusal(revoke())).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void refusesWhatIsThereAlready() {
        delegate(stage);

        assertThat(stage.refusal(create(stage, DRAFT))).isEqualTo(new Refusal.Duplicate("userId"));
    }

    @Test
    void refusesWhoIsUnknown() {
        var nobody = new UserId(id(15));
        assertThat(stage.refusal(create(stage, new DelegationDraft(nobody, MARCH))))
                .isEqualTo(new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("userId"),
                        FaultCode.UNKNOWN_REFERENCE, "reference", nobody.toString()))));
    }

    @Test
    void refusesToDelegateToOneself() {
        assertThat(stage.refusal(create(stage, new DelegationDraft(CONSULTANT.id(), MARCH))))
                .isInstanceOf(Refusal.InvalidContent.class);
    }
}
