package io.countersign.application.assignment;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.ended;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/** What every {@link AssignmentRepository} keeps to. */
public abstract class AssignmentRepositoryContract {

    private Ports ports;
    private AssignmentRepository assignments;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        assignments = ports.assignments();
        for (var n = 1; n <= 3; n++) {
            done(ports.users().insert(user(n)));
            done(ports.consultantTypes().insert(consultantType(n)));
            done(ports.projects().insert(project(n)));
        }
    }

    static Stream<Validity> validities() {
        var first = Optional.of(LocalDate.parse("2026-01-01"));
        var last = Optional.of(LocalDate.parse("2026-12-31"));
        return Stream.of(Validity.ALWAYS, new Validity(first, Optional.empty()), new Validity(Optional.empty(), last),
                new Validity(first, last), new Validity(first, first));
    }

    @ParameterizedTest
    @MethodSource("validities")
    void keepsEveryPartAsItWasGiven(Validity validity) {
        var assignment = assignment(1, project(1), user(2), consultantType(3), validity);
        done(insert(assignment));

        assertThat(maybe(assignments.find(project(1).id(), assignment.id()))).contains(assignment);
        assertThat(value(assignments.page(project(1).id(), PageWalk.ALL)).items()).containsExactly(assignment);
    }

    @Test
    void answersNothingForWhatIsNotThereOrOfAnotherProject() {
        var assignment = assignment(1, project(1), user(1), consultantType(1));
        done(insert(assignment));

        assertThat(maybe(assignments.find(project(2).id(), assignment.id()))).isEmpty();
        assertThat(maybe(assignments.find(project(1).id(), assignment(2, project(1), user(1), consultantType(1)).id())))
                .isEmpty();
        assertThat(value(assignments.page(project(2).id(), PageWalk.ALL)).items()).isEmpty();
    }

    @Test
    void refusesASecondOpenAssignmentToADiscipline() {
        done(insert(assignment(1, project(1), user(1), consultantType(1))));
        done(insert(assignment(2, project(1), user(1), consultantType(2))));
        done(insert(assignment(3, project(1), user(2), consultantType(1))));
        done(insert(assignment(4, project(2), user(1), consultantType(1))));

        assertThat(failure(insert(assignment(5, project(1), user(1), consultantType(1))), DuplicateValue.class)
                .constraint())
                .isEqualTo("uq_consultant_assignments_open");
    }

    @Test
    void hidesWhatHasEndedAndLetsItBeAssignedAnew() {
        var assignment = assignment(1, project(1), user(1), consultantType(1));
        done(insert(assignment));
        done(assignments.update(ended(assignment, 5)));
        var again = assignment(6, project(1), user(1), consultantType(1));
        done(insert(again));

        assertThat(maybe(assignments.find(project(1).id(), assignment.id()))).isEmpty();
        assertThat(value(assignments.page(project(1).id(), PageWalk.ALL)).items()).containsExactly(again);
    }

    @Test
    void replacesTheValidity() {
        var assignment = assignment(1, project(1), user(1), consultantType(1));
        done(insert(assignment));
        var changed = new ConsultantAssignment(assignment.id(), assignment.project(), assignment.user(),
                assignment.consultantType(), new Validity(Optional.of(LocalDate.parse("2026-02-01")), Optional.empty()),
                Optional.empty(), assignment.createdAt(), 1);
        done(assignments.update(changed));

        assertThat(maybe(assignments.find(project(1).id(), assignment.id()))).contains(changed);
    }

    @Test
    void refusesAChangeOfAnotherVersion() {
        var assignment = assignment(1, project(1), user(1), consultantType(1));
        done(insert(assignment));
        done(assignments.update(ended(assignment, 5)));

        assertThat(failure(assignments.update(ended(assignment, 6)), Unavailable.class)).isNotNull();
        assertThat(failure(assignments.update(ended(assignment(2, project(1), user(1), consultantType(1)), 6)),
                Unavailable.class)).isNotNull();
    }

    @Test
    void refusesWhatRefersToNothing() {
        assertThat(failure(insert(assignment(1, project(1), user(9), consultantType(1))), BrokenReference.class)
                .constraint())
                .isEqualTo("fk_consultant_assignments_user_id");
        assertThat(failure(insert(assignment(1, project(9), user(1), consultantType(1))), BrokenReference.class)
                .constraint())
                .isEqualTo("fk_consultant_assignments_project_id");
        assertThat(failure(insert(assignment(1, project(1), user(1), consultantType(9))), BrokenReference.class)
                .constraint())
                .isEqualTo("fk_consultant_assignments_consultant_type_id");
        assertThat(failure(assignments.insert(assignment(1, project(1), user(1), consultantType(1)), user(9).id()),
                BrokenReference.class).constraint()).isEqualTo("fk_consultant_assignments_created_by_id");
    }

    @Test
    void pagesNewestFirstAndStaysStableUnderWrites() {
        var kept = Stream.of(assignment(1, project(1), user(1), consultantType(1)),
                assignment(2, project(1), user(1), consultantType(2)),
                assignment(3, project(1), user(1), consultantType(3)),
                assignment(9, project(1), user(2), consultantType(1))).toList();
        kept.forEach(assignment -> done(insert(assignment)));
        var next = new AtomicInteger(9);
        var read = PageWalk.read(2, request -> assignments.page(project(1).id(), request), () -> {
            done(insert(assignment(next.incrementAndGet(), project(1), user(3), consultantType(1))));
            done(assignments.update(ended(kept.getLast(), 12)));
        });

        assertThat(read).containsExactlyElementsOf(kept.reversed());
    }

    private Mono<Void> insert(ConsultantAssignment assignment) {
        return assignments.insert(assignment, user(1).id());
    }
}
