package io.countersign.application.project;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;
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
import io.countersign.application.project.port.in.CreateProjectUseCase;
import io.countersign.application.project.port.in.GetMemberUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.project.port.in.GetProjectUseCase;
import io.countersign.application.project.port.in.ListMembersUseCase;
import io.countersign.application.project.port.in.ListProjectsUseCase;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.in.PutMemberUseCase;
import io.countersign.application.project.port.in.RemoveMemberUseCase;
import io.countersign.application.project.port.in.ReplaceProjectUseCase;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ProjectServiceTest extends UseCaseContract {

    private static final ProjectId NEW = new ProjectId(id(9));
    private static final Precondition ANY = new Precondition.AnyVersion();
    private static final Checked<ProjectRole> VIEWER = new Checked.Valid<>(ProjectRole.VIEWER);

    private final Stage stage = Stage.set();
    private final ProjectUseCases projects = stage.useCases().projects();

    @Override
    protected Class<?> feature() {
        return ProjectUseCases.class;
    }

    @Override
    protected Stream<Attempt> attempts() {
        return Stream.concat(commands(), questions());
    }

    private static Stream<Attempt> commands() {
        return Stream.concat(Stream.of(Attempt.at(CreateProjectUseCase.class, it -> it.useCases().projects()
                .create(new CreateProjectUseCase.Command(it.actor(), NEW, it.content(named("Tower", "T-1", "UTC")),
                        at(9))))
                .allowedTo(ADMIN).forbiddenTo(MANAGER, OUTSIDER).withContent()),
                Stream.of(
                        Attempt.at(ReplaceProjectUseCase.class, it -> it.useCases().projects()
                                .replace(new ReplaceProjectUseCase.Command(it.actor(),
                                        it.id("project", 1, ProjectId::new), it.precondition(),
                                        it.content(named("Tower", "T-1", "Asia/Jerusalem")), at(9))))
                                .given(stage -> stage.scene().draft(1)).ofVersion(set -> 0).withContent(),
                        Attempt.at(PutMemberUseCase.class, it -> it.useCases().projects()
                                .put(new PutMemberUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                        user(4).id(), new Precondition.Missing(), it.content(ProjectRole.VIEWER),
                                        at(9))))
                                .withContent(),
                        Attempt.at(PutMemberUseCase.class, it -> it.useCases().projects()
                                .put(new PutMemberUseCase.Command(it.actor(), it.id("project", 1, ProjectId::new),
                                        user(2).id(), it.precondition(), it.content(ProjectRole.VIEWER), at(9))))
                                .ofVersion(set -> 0).withContent(),
                        Attempt.at(RemoveMemberUseCase.class, it -> it.useCases().projects()
                                .remove(new RemoveMemberUseCase.Command(it.actor(),
                                        it.id("project", 1, ProjectId::new), it.id("member", 2, UserId::new),
                                        it.precondition())))
                                .ofVersion(set -> 0).naming("member"))
                        .map(attempt -> attempt.allowedTo(MANAGER, ADMIN).forbiddenTo(CONTRACTOR, CONSULTANT)
                                .hiddenFrom(OUTSIDER).naming("project")));
    }

    private static Stream<Attempt> questions() {
        return Stream.of(
                Attempt.asking(ListProjectsUseCase.class, it -> it.useCases().projects()
                        .list(new ListProjectsUseCase.Query(it.actor(), PageWalk.ALL)).map(Outcome::done))
                        .allowedTo(OUTSIDER),
                Attempt.asking(GetProjectUseCase.class, it -> it.useCases().projects()
                        .get(new GetProjectUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new))))
                        .hiddenFrom(OUTSIDER).naming("project"),
                Attempt.asking(GetProjectAccessUseCase.class, it -> it.useCases().projects()
                        .get(new GetProjectAccessUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new))))
                        .hiddenFrom(OUTSIDER).naming("project"),
                Attempt.asking(ListMembersUseCase.class, it -> it.useCases().projects()
                        .list(new ListMembersUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                PageWalk.ALL)))
                        .hiddenFrom(OUTSIDER).naming("project"),
                Attempt.asking(GetMemberUseCase.class, it -> it.useCases().projects()
                        .get(new GetMemberUseCase.Query(it.actor(), it.id("project", 1, ProjectId::new),
                                it.id("member", 2, UserId::new))))
                        .hiddenFrom(OUTSIDER).naming("project", "member"))
                .map(attempt -> attempt.allowedTo(MANAGER, CONTRACTOR, CONSULTANT, ADMIN));
    }

    private static Project.Definition named(String name, String code, String zone) {
        return new Project.Definition(name, Optional.of(code), ZoneId.of(zone));
    }

    private Mono<Outcome<Project>> create(Project.Definition definition) {
        return projects.create(new CreateProjectUseCase.Command(ADMIN, NEW, new Checked.Valid<>(definition), at(9)));
    }

    private Mono<Outcome<Project>> replace(Project.Definition definition) {
        return projects.replace(new ReplaceProjectUseCase.Command(MANAGER, PROJECT.id(), ANY,
                new Checked.Valid<>(definition), at(9)));
    }

    private Mono<Outcome<PutMemberUseCase.Result>> put(Actor actor, UserId user, Checked<ProjectRole> role) {
        return projects.put(new PutMemberUseCase.Command(actor, PROJECT.id(), user, ANY, role, at(9)));
    }

    @Test
    void creates() {
        var deed = stage.perform(create(named("Tower", "T-1", "Asia/Jerusalem")));

        assertThat(deed.facts()).containsExactly("project.created projects/#9 by #5 {\"code\":\"T-1\","
                + "\"name\":\"Tower\",\"timeZone\":\"Asia/Jerusalem\",\"version\":0}");
        assertThat(deed.kept()).containsExactly("projects");
        assertThat(deed.result())
                .isEqualTo(new Project(NEW, named("Tower", "T-1", "Asia/Jerusalem"), at(9), at(9), 0));
        assertThat(stage.store().projects).containsEntry(NEW, deed.result());
    }

    @Test
    void replaces() {
        stage.scene().draft(1);

        var deed = stage.perform(replace(named("Tower", "T-1", "Z")));

        assertThat(deed.facts()).containsExactly("project.replaced projects/#1 by #1 {\"code\":\"T-1\","
                + "\"name\":\"Tower\",\"timeZone\":\"Z\",\"version\":1}");
        assertThat(deed.kept()).containsExactly("projects");
        assertThat(stage.store().projects).containsEntry(PROJECT.id(), deed.result());
        assertThat(deed.result().updatedAt()).isEqualTo(at(9));
    }

    @Test
    void reckonsDeadlinesAgainInAnotherTimeZone() {
        stage.scene().draft(1);

        var deed = stage.perform(replace(named("Tower", "T-1", "Asia/Jerusalem")));

        assertThat(deed.facts()).hasSize(1);
        assertThat(deed.kept()).containsExactlyInAnyOrder("projects", "deadlines");
    }

    @Test
    void refusesACodeThatIsTaken() {
        stage.perform(replace(named("Tower", "T-1", "UTC")));

        assertThat(stage.refusal(create(named("Other", "t-1", "UTC")))).isEqualTo(new Refusal.Duplicate("code"));
        assertThat(stage.refusal(projects.replace(new ReplaceProjectUseCase.Command(ADMIN, OTHER_PROJECT.id(), ANY,
                new Checked.Valid<>(named("Other", "t-1", "UTC")), at(9))))).isEqualTo(new Refusal.Duplicate("code"));
    }

    @Test
    void addsAMember() {
        var deed = stage.perform(put(MANAGER, user(5).id(), VIEWER));

        assertThat(deed.facts()).containsExactly(
                "member.added projects/#1/members/#5 by #1 {\"role\":\"viewer\",\"userId\":\"#5\"}");
        assertThat(deed.kept()).containsExactly("members");
        var expected = new Member(PROJECT.id(), user(5).id(), ProjectRole.VIEWER, at(9), 0);
        assertThat(deed.result())
                .isEqualTo(new PutMemberUseCase.Result(new MemberView(expected, user(5)), true));
        assertThat(stage.store().members).containsValue(expected);
    }

    @Test
    void changesTheRoleOfAMember() {
        var deed = stage.perform(put(MANAGER, CONTRACTOR.id(), VIEWER));

        assertThat(deed.facts()).containsExactly(
                "member.changed projects/#1/members/#2 by #1 {\"role\":\"viewer\",\"userId\":\"#2\"}");
        assertThat(deed.kept()).containsExactly("members");
        assertThat(deed.result().created()).isFalse();
        assertThat(stage.store().members).containsValue(deed.result().member().member());
        assertThat(deed.result().member().member()).extracting(Member::role, Member::version)
                .containsExactly(ProjectRole.VIEWER, 1L);
    }

    @Test
    void removesAMember() {
        var deed = stage.perform(projects
                .remove(new RemoveMemberUseCase.Command(MANAGER, PROJECT.id(), CONTRACTOR.id(), ANY)));

        assertThat(deed.facts()).containsExactly(
                "member.removed projects/#1/members/#2 by #1 {\"role\":\"contractor\",\"userId\":\"#2\"}");
        assertThat(deed.kept()).containsExactly("members");
        assertThat(stage.store().members).doesNotContainValue(deed.result().member());
    }

    @Test
    void saysThatThereIsNoSuchPersonToThoseAloneWhoMayAddPeople() {
        var nobody = new UserId(id(15));
        assertThat(stage.refusal(put(MANAGER, nobody, VIEWER))).isEqualTo(new Refusal.NotFound());
        assertThat(stage.refusal(put(CONTRACTOR, nobody, VIEWER))).isInstanceOf(Refusal.Forbidden.class);
    }
}
