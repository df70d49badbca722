package io.countersign.application.project;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.Turns;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.Actor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProjectRepository} keeps to. */
public abstract class ProjectRepositoryContract {

    private static final Actor ADMIN = new Actor(user(1).id(), true);
    private static final Actor SOMEBODY = new Actor(user(2).id(), false);

    private Ports ports;
    private ProjectRepository projects;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        projects = ports.projects();
        done(ports.users().insert(user(1)));
        done(ports.users().insert(user(2)));
        done(ports.consultantTypes().insert(consultantType(1)));
        done(ports.consultantTypes().insert(consultantType(2)));
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var project = new Project(project(1).id(), new Project.Definition(VERBATIM, Optional.of("מגדל-<7>"),
                ZoneId.of("Asia/Jerusalem")), at(1), at(2), 0);
        var bare = project(2, new Project.Definition("Bare", Optional.empty(), ZoneId.of("+02:00")));
        done(projects.insert(project));
        done(projects.insert(bare));

        assertThat(value(projects.findAccess(project.id(), ADMIN)).project()).isEqualTo(project);
        assertThat(value(projects.page(ADMIN, PageWalk.ALL)).items()).containsExactly(bare, project);
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        assertThat(maybe(projects.findAccess(project(1).id(), ADMIN))).isEmpty();
        assertThat(maybe(projects.findAccessForUpdate(project(1).id(), ADMIN))).isEmpty();
        assertThat(value(projects.page(ADMIN, PageWalk.ALL)).items()).isEmpty();
        assertThat(value(projects.page(SOMEBODY, PageWalk.ALL)).items()).isEmpty();
    }

    @Test
    void refusesACodeThatIsTakenIgnoringCase() {
        var taken = project(1, new Project.Definition("One", Optional.of("Twr-7"), ZoneId.of("Z")));
        var two = project(2);
        done(projects.insert(taken));
        done(projects.insert(two));
        done(projects.insert(project(3)));
        var again = new Project.Definition("Again", Optional.of("TWR-7"), ZoneId.of("Z"));

        assertThat(failure(projects.insert(project(4, again)), DuplicateValue.class).constraint())
                .isEqualTo("uq_project_profiles_code");
        assertThat(failure(projects.update(new Project(two.id(), again, at(2), at(5), 1)), DuplicateValue.class)
                .constraint())
                .isEqualTo("uq_project_profiles_code");
        assertThat(maybe(projects.findAccess(project(4).id(), ADMIN))).isEmpty();
    }

    @Test
    void replacesWhatItKeeps() {
        done(projects.insert(project(1)));
        var changed = new Project(project(1).id(), new Project.Definition("Changed", Optional.of("C"),
                ZoneId.of("Europe/Paris")), at(1), at(7), 1);
        done(projects.update(changed));

        assertThat(value(projects.findAccess(changed.id(), ADMIN)).project()).isEqualTo(changed);
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        done(projects.insert(project(1)));
        done(projects.update(changed(project(1))));

        assertThat(failure(projects.update(changed(project(1))), Unavailable.class)).isNotNull();
        assertThat(failure(projects.update(changed(project(2))), Unavailable.class)).isNotNull();
        assertThat(value(projects.findAccess(project(1).id(), ADMIN)).project()).isEqualTo(changed(project(1)));
    }

    @Test
    void tellsWhereSomebodyStands() {
        done(projects.insert(project(1)));
        done(projects.insert(project(2)));
        done(ports.members().insert(member(1, project(1), user(2), ProjectRole.CONTRACTOR)));
        done(ports.members().insert(member(1, project(2), user(2), ProjectRole.VIEWER)));
        var dated = assignment(2, project(1), user(2), consultantType(2),
                new Validity(Optional.of(LocalDate.parse("2026-01-01")), Optional.of(LocalDate.parse("2026-12-31"))));
        var open = assignment(1, project(1), user(2), consultantType(1));
        done(ports.assignments().insert(dated, user(1).id()));
        done(ports.assignments().insert(open, user(1).id()));
        done(ports.assignments().update(ended(open, 4)));
        done(ports.assignments().insert(assignment(5, project(1), user(1), consultantType(1)), user(1).id()));
        done(ports.assignments().insert(assignment(6, project(2), user(2), consultantType(1)), user(1).id()));
        var expected = new ProjectAccess(SOMEBODY, project(1), Optional.of(ProjectRole.CONTRACTOR),
                List.of(ended(open, 4), dated));

        assertThat(value(projects.findAccess(project(1).id(), SOMEBODY))).isEqualTo(expected);
        assertThat(value(projects.findAccessForUpdate(project(1).id(), SOMEBODY))).isEqualTo(expected);
    }

    @Test
    void tellsWhereOneStandsWhoHasNoPart() {
        done(projects.insert(project(1)));
        var stranger = new ProjectAccess(SOMEBODY, project(1), Optional.empty(), List.of());

        assertThat(value(projects.findAccess(project(1).id(), SOMEBODY))).isEqualTo(stranger);
        assertThat(value(projects.findAccessForUpdate(project(1).id(), SOMEBODY))).isEqualTo(stranger);
    }

    @Test
    void showsEachWhatHeHasAPartInAndAdministratorsEverything() {
        for (var n = 1; n <= 5; n++) {
            done(projects.insert(project(n)));
        }
        done(ports.members().insert(member(1, project(1), user(2), ProjectRole.VIEWER)));
        done(ports.assignments().insert(assignment(1, project(1), user(2), consultantType(1)), user(1).id()));
        done(ports.assignments().insert(assignment(2, project(3), user(2), consultantType(1)), user(1).id()));
        done(ports.assignments().update(ended(assignment(2, project(3), user(2), consultantType(1)), 4)));
        done(ports.assignments().insert(assignment(3, project(5), user(2), consultantType(2)), user(1).id()));

        for (var limit = 1; limit <= 4; limit++) {
            assertThat(PageWalk.read(limit, request -> projects.page(SOMEBODY, request)))
                    .containsExactly(project(5), project(3), project(1));
        }
        assertThat(PageWalk.read(2, request -> projects.page(ADMIN, request)))
                .containsExactly(project(5), project(4), project(3), project(2), project(1));
    }

    @Test
    void pagesStayStableUnderWrites() {
        for (var n = 1; n <= 4; n++) {
            done(projects.insert(project(n)));
        }
        var next = new AtomicInteger(4);
        var read = PageWalk.read(2, request -> projects.page(ADMIN, request),
                () -> done(projects.insert(project(next.incrementAndGet()))));

        assertThat(read).containsExactly(project(4), project(3), project(2), project(1));
    }

    @Test
    void changesOneAfterTheOtherUnderLock() {
        done(projects.insert(project(1)));
        var changes = Turns.changeTogether(ports.transactions(), projects.findAccessForUpdate(project(1).id(), ADMIN),
                access -> projects.update(changed(access.project())));

        assertThat(value(projects.findAccess(project(1).id(), ADMIN)).project().version()).isEqualTo(changes);
    }

    @Test
    void readsUnderLockWhatWasWrittenWhileItWaited() {
        done(projects.insert(project(1)));
        var joining = ports.members().insert(member(1, project(1), user(2), ProjectRole.MANAGER));

        assertThat(Turns
                .readAfter(ports.transactions(), projects.findAccessForUpdate(project(1).id(), SOMEBODY), joining)
                .managesProject()).isTrue();
    }

    private static Project changed(Project project) {
        return new Project(project.id(), project.definition(), project.createdAt(), at(9), project.version() + 1);
    }
}
