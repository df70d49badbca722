package io.countersign.application.user;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.member;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.registered;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.application.user.port.out.UserRepository;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every {@link UserRepository} keeps to. */
public abstract class UserRepositoryContract {

    private Ports ports;
    private UserRepository users;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        users = ports.users();
    }

    @Test
    void namesThoseThereAre() {
        var one = new User(new UserId(id(1)), Optional.empty(), Optional.empty(), VERBATIM, at(1));
        var other = new User(new UserId(id(2)), Optional.empty(), Optional.empty(), "Other", at(2));
        done(users.insert(one));
        done(users.insert(other));

        assertThat(value(users.names(Set.of(one.id(), new UserId(id(3)))))).isEqualTo(Map.of(one.id(), VERBATIM));
        assertThat(value(users.names(Set.of()))).isEmpty();
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var full = new User(new UserId(id(1)), Optional.of(VERBATIM), Optional.of("Dana.כהן@Example.org"), VERBATIM,
                at(1));
        var bare = new User(new UserId(id(2)), Optional.empty(), Optional.empty(), "Bare", at(2));
        var other = new User(new UserId(id(3)), Optional.empty(), Optional.empty(), "Other", at(3));
        done(users.insert(full));
        done(users.insert(bare));
        done(users.insert(other));

        assertThat(maybe(users.find(full.id()))).contains(full);
        assertThat(maybe(users.findBySubject(VERBATIM))).contains(full);
        assertThat(maybe(users.find(bare.id()))).contains(bare);
        assertThat(value(users.page(PageWalk.ALL)).items()).containsExactly(other, bare, full);
    }

    @Test
    void answersNothingForWhoIsNotThere() {
        assertThat(maybe(users.find(user(1).id()))).isEmpty();
        assertThat(maybe(users.findBySubject("subject-1"))).isEmpty();
        assertThat(value(users.page(PageWalk.ALL)).items()).isEmpty();
        assertThat(value(users.participations(user(1).id(), at(0)))).isEmpty();
    }

    @Test
    void refusesAnEmailThatIsTakenIgnoringCaseAndASubjectThatIsTaken() {
        done(users.insert(user(1)));

        assertThat(failure(
                users.insert(new User(new UserId(id(2)), Optional.empty(), Optional.of("USER1@example.ORG"), "Two",
                        at(2))),
                DuplicateValue.class).constraint()).isEqualTo("uq_user_profiles_email");
        assertThat(failure(
                users.insert(new User(new UserId(id(2)), Optional.of("subject-1"), Optional.empty(), "Two", at(2))),
                DuplicateValue.class).constraint()).isEqualTo("uq_user_profiles_subject");
        done(users.insert(new User(new UserId(id(2)), Optional.of("SUBJECT-1"), Optional.empty(), "Two", at(2))));
    }

    @Test
    void pagesNewestFirstAndStaysStableUnderWrites() {
        for (var n = 1; n <= 5; n++) {
            done(users.insert(user(n)));
        }
        var next = new AtomicInteger(5);
        var read = PageWalk.read(2, users::page, () -> done(users.insert(user(next.incrementAndGet()))));

        assertThat(read).containsExactly(user(5), user(4), user(3), user(2), user(1));
    }

    @Test
    void addsWhoeverWasNeverSeen() {
        assertThat(value(users.bindOrInsert(user(1)))).isEqualTo(user(1));
        assertThat(maybe(users.findBySubject("subject-1"))).contains(user(1));
        assertThat(maybe(users.find(user(1).id()))).contains(user(1));
    }

    @Test
    void bindsTheSubjectToWhoWasRegisteredWithTheEmail() {
        done(users.insert(registered(1)));
        var newcomer = new User(new UserId(id(2)), Optional.of("subject-2"), Optional.of("USER1@EXAMPLE.org"), "Token",
                at(2));
        var bound = new User(user(1).id(), Optional.of("subject-2"), user(1).email(), user(1).name(), at(1));

        assertThat(value(users.bindOrInsert(newcomer))).isEqualTo(bound);
        assertThat(maybe(users.find(bound.id()))).contains(bound);
        assertThat(maybe(users.find(newcomer.id()))).isEmpty();
        assertThat(value(users.page(PageWalk.ALL)).items()).containsExactly(bound);
    }

    @Test
    void answersWhoHasTheSubjectAlready() {
        done(users.insert(user(1)));
        done(users.insert(registered(2)));
        var again = new User(new UserId(id(3)), Optional.of("subject-1"), Optional.of("user2@example.org"), "Again",
                at(3));

        assertThat(value(users.bindOrInsert(again))).isEqualTo(user(1));
        assertThat(maybe(users.find(registered(2).id()))).contains(registered(2));
        assertThat(maybe(users.find(again.id()))).isEmpty();
    }

    @Test
    void leavesAnEmailToWhoIsKnownByIt() {
        done(users.insert(user(1)));
        var newcomer = new User(new UserId(id(2)), Optional.of("subject-2"), Optional.of("User1@example.org"), "Two",
                at(2));
        var added = new User(newcomer.id(), newcomer.subject(), Optional.empty(), "Two", at(2));

        assertThat(value(users.bindOrInsert(newcomer))).isEqualTo(added);
        assertThat(value(users.bindOrInsert(newcomer))).isEqualTo(added);
        assertThat(maybe(users.find(user(1).id()))).contains(user(1));
    }

    @Test
    void agreesOnOneUserWhenASubjectIsSeenManyTimesAtOnce() {
        var answers = atOnce(
                n -> new User(new UserId(id(n)), Optional.of("subject"), Optional.of("a@example.org"), "A", at(n)));

        assertThat(answers).hasSize(8);
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(value(users.page(PageWalk.ALL)).items()).hasSize(1);
    }

    @Test
    void bindsARegisteredUserOnceWhenASubjectIsSeenManyTimesAtOnce() {
        done(users.insert(registered(15)));
        var answers = atOnce(
                n -> new User(new UserId(id(n)), Optional.of("subject"), Optional.of("USER15@example.org"), "A",
                        at(n)));

        assertThat(answers).hasSize(8).allMatch(user -> user.id().equals(registered(15).id()));
        assertThat(value(users.page(PageWalk.ALL)).items()).hasSize(1);
    }

    @Test
    void bindsARegisteredUserToOneOfManySubjects() {
        done(users.insert(registered(15)));
        var answers = atOnce(
                n -> new User(new UserId(id(n)), Optional.of("subject-" + n), registered(15).email(), "A", at(n)));

        assertThat(answers.stream().map(User::subject).distinct()).hasSize(8);
        assertThat(answers.stream().filter(user -> user.id().equals(registered(15).id()))).hasSize(1);
        assertThat(value(users.page(PageWalk.ALL)).items()).hasSize(8);
    }

    private List<User> atOnce(IntFunction<User> newcomer) {
        return value(Flux.merge(IntStream.rangeClosed(1, 8)
                .mapToObj(newcomer)
                .map(user -> ports.transactions().required(Mono.defer(() -> users.bindOrInsert(user))))
                .toList()).collectList());
    }

    @Test
    void bindsNobodyWithoutASubject() {
        assertThatThrownBy(() -> users.bindOrInsert(registered(1)).block()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject");
    }

    @Test
    void tellsThePartSomebodyHasInEachProject() {
        done(users.insert(user(1)));
        done(users.insert(user(2)));
        for (var n = 1; n <= 3; n++) {
            done(ports.consultantTypes().insert(consultantType(n)));
        }
        for (var n = 1; n <= 4; n++) {
            done(ports.projects().insert(project(n)));
        }
        done(ports.members().insert(member(1, project(1), user(1), ProjectRole.CONTRACTOR)));
        done(ports.members().insert(member(1, project(2), user(1), ProjectRole.MANAGER)));
        done(ports.members().insert(member(1, project(4), user(2), ProjectRole.VIEWER)));
        keep(assignment(1, project(2), user(1), consultantType(2)));
        keep(assignment(2, project(2), user(1), consultantType(1)));
        keep(assignment(3, project(2), user(2), consultantType(3)));
        keep(assignment(4, project(3), user(1), consultantType(1)));
        done(ports.assignments().update(ended(assignment(4, project(3), user(1), consultantType(1)), 5)));

        assertThat(value(users.participations(user(1).id(), at(9)))).containsExactly(
                new Participation(project(3).id(), Optional.empty(), List.of()),
                new Participation(project(2).id(), Optional.of(ProjectRole.MANAGER),
                        List.of(consultantType(2).id(), consultantType(1).id())),
                new Participation(project(1).id(), Optional.of(ProjectRole.CONTRACTOR), List.of()));
    }

    @Test
    void countsTheDaysOfAnAssignmentInTheTimeZoneOfTheProject() {
        done(users.insert(user(1)));
        done(ports.consultantTypes().insert(consultantType(1)));
        var day = LocalDate.parse("2026-03-02");
        var zones = List.of("Asia/Jerusalem", "-05:00", "UTC+5");
        for (var n = 1; n <= 3; n++) {
            var project = project(n, new Project.Definition("Project", Optional.empty(), ZoneId.of(zones.get(n - 1))));
            done(ports.projects().insert(project));
            keep(assignment(n, project, user(1), consultantType(1), new Validity(Optional.of(day), Optional.of(day))));
        }

        assertThat(activeAt("2026-03-01T18:59:59Z")).isEmpty();
        assertThat(activeAt("2026-03-01T19:00:00Z")).containsExactly(project(3).id());
        assertThat(activeAt("2026-03-01T22:00:00Z")).containsExactly(project(3).id(), project(1).id());
        assertThat(activeAt("2026-03-02T05:00:00Z")).containsExactly(project(3).id(), project(2).id(), project(1).id());
        assertThat(activeAt("2026-03-02T22:00:00Z")).containsExactly(project(2).id());
        assertThat(activeAt("2026-03-03T05:00:00Z")).isEmpty();
    }

    private List<ProjectId> activeAt(String at) {
        return value(users.participations(user(1).id(), Instant.parse(at))).stream()
                .filter(participation -> !participation.disciplines().isEmpty())
                .map(Participation::project)
                .toList();
    }

    private void keep(ConsultantAssignment assignment) {
        done(ports.assignments().insert(assignment, user(1).id()));
    }
}
