package io.countersign.application.project;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link MemberRepository} keeps to. */
public abstract class MemberRepositoryContract {

    private Ports ports;
    private MemberRepository members;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        members = ports.members();
        for (var n = 1; n <= 6; n++) {
            done(ports.users().insert(user(n)));
        }
        done(ports.projects().insert(project(1)));
        done(ports.projects().insert(project(2)));
    }

    @ParameterizedTest
    @EnumSource(ProjectRole.class)
    void keepsEveryRole(ProjectRole role) {
        done(members.insert(member(3, project(1), user(1), role)));

        assertThat(maybe(members.find(project(1).id(), user(1).id())))
                .contains(new MemberView(member(3, project(1), user(1), role), user(1)));
    }

    @Test
    void showsWhoTheMemberIs() {
        var named = new User(user(7).id(), Optional.of(VERBATIM), Optional.empty(), VERBATIM, at(7));
        done(ports.users().insert(named));
        var view = new MemberView(member(3, project(1), named, ProjectRole.VIEWER), named);
        done(members.insert(view.member()));

        assertThat(maybe(members.find(project(1).id(), named.id()))).contains(view);
        assertThat(value(members.page(project(1).id(), PageWalk.ALL)).items()).containsExactly(view);
    }

    @Test
    void answersNothingForWhoIsNoMember() {
        done(members.insert(member(1, project(1), user(1), ProjectRole.VIEWER)));

        assertThat(maybe(members.find(project(1).id(), user(2).id()))).isEmpty();
        assertThat(maybe(members.find(project(2).id(), user(1).id()))).isEmpty();
        assertThat(value(members.page(project(2).id(), PageWalk.ALL)).items()).isEmpty();
    }

    @Test
    void refusesASecondMembership() {
        done(members.insert(member(1, project(1), user(1), ProjectRole.VIEWER)));
        done(members.insert(member(1, project(2), user(1), ProjectRole.VIEWER)));

        assertThat(failure(members.insert(member(2, project(1), user(1), ProjectRole.MANAGER)), DuplicateValue.class)
                .constraint()).isEqualTo("pk_project_members");
    }

    @Test
    void refusesAUserOrAProjectThatIsNotThere() {
        assertThat(failure(members.insert(member(1, project(1), user(9), ProjectRole.VIEWER)), BrokenReference.class)
                .constraint()).isEqualTo("fk_project_members_user_id");
        assertThat(failure(members.insert(member(1, project(9), user(1), ProjectRole.VIEWER)), BrokenReference.class)
                .constraint()).isEqualTo("fk_project_members_project_id");
    }

    @Test
    void replacesTheRole() {
        done(members.insert(member(1, project(1), user(1), ProjectRole.VIEWER)));
        done(members.insert(member(1, project(2), user(1), ProjectRole.VIEWER)));
        var promoted = new Member(project(1).id(), user(1).id(), ProjectRole.MANAGER, at(1), 1);
        done(members.update(promoted));

        assertThat(value(members.find(project(1).id(), user(1).id())).member()).isEqualTo(promoted);
        assertThat(value(members.find(project(2).id(), user(1).id())).member().role()).isEqualTo(ProjectRole.VIEWER);
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        done(members.insert(member(1, project(1), user(1), ProjectRole.VIEWER)));
        done(members.update(new Member(project(1).id(), user(1).id(), ProjectRole.MANAGER, at(1), 1)));

        assertThat(failure(members.update(new Member(project(1).id(), user(1).id(), ProjectRole.CONTRACTOR, at(1), 1)),
                Unavailable.class)).isNotNull();
        assertThat(failure(members.update(new Member(project(1).id(), user(2).id(), ProjectRole.CONTRACTOR, at(1), 1)),
                Unavailable.class)).isNotNull();
        assertThat(value(members.find(project(1).id(), user(1).id())).member().role()).isEqualTo(ProjectRole.MANAGER);
    }

    @Test
    void removes() {
        done(members.insert(member(1, project(1), user(1), ProjectRole.VIEWER)));
        done(members.insert(member(1, project(2), user(1), ProjectRole.VIEWER)));
        done(members.delete(project(1).id(), user(1).id()));

        assertThat(maybe(members.find(project(1).id(), user(1).id()))).isEmpty();
        assertThat(maybe(members.find(project(2).id(), user(1).id()))).isPresent();
    }

    @Test
    void pagesNewestFirstAndStaysStableUnderWrites() {
        for (var n = 1; n <= 4; n++) {
            done(members.insert(member(n / 2, project(1), user(n), ProjectRole.VIEWER)));
        }
        done(members.insert(member(9, project(2), user(1), ProjectRole.VIEWER)));
        var read = PageWalk.read(2, request -> members.page(project(1).id(), request), () -> {
            done(members.insert(member(9, project(1), user(5), ProjectRole.VIEWER)));
            done(members.delete(project(1).id(), user(4).id()));
        });

        assertThat(read).extracting(view -> view.user().id())
                .containsExactly(user(4).id(), user(3).id(), user(2).id(), user(1).id());
    }
}
