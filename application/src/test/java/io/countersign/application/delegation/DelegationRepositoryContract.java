package io.countersign.application.delegation;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.failure;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.assignment;
import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.consultantType;
import static io.countersign.application.Samples.delegation;
import static io.countersign.application.Samples.project;
import static io.countersign.application.Samples.revoked;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.PageWalk;
import io.countersign.application.Ports;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.application.failure.StorageException.Unavailable;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DelegationRepository} keeps to, and what the access of a delegate says. */
public abstract class DelegationRepositoryContract {

    private static final ConsultantAssignment CARRYING = assignment(1, project(1), user(1), consultantType(1));
    private static final ConsultantAssignment OTHER = assignment(2, project(1), user(2), consultantType(1));

    private Ports ports;
    private DelegationRepository delegations;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        delegations = ports.delegations();
        for (var n = 1; n <= 3; n++) {
            done(ports.users().insert(user(n)));
            done(ports.consultantTypes().insert(consultantType(n)));
            done(ports.projects().insert(project(n)));
        }
        done(ports.assignments().insert(CARRYING, user(1).id()));
        done(ports.assignments().insert(OTHER, user(1).id()));
    }

    @Test
    void keepsEveryPartAsItWasGiven() {
        var delegation = delegation(3, CARRYING, user(3), "2026-03-01", "2026-03-31");
        done(delegations.insert(delegation));

        assertThat(maybe(delegations.find(CARRYING, delegation.id()))).contains(delegation);
        assertThat(value(delegations.page(CARRYING, PageWalk.ALL)).items()).containsExactly(delegation);
        assertThat(maybe(delegations.find(OTHER, delegation.id()))).isEmpty();
        assertThat(value(delegations.page(OTHER, PageWalk.ALL)).items()).isEmpty();
    }

    @Test
    void refusesTheSameDaysOfTheSamePersonUntilTheyWereRevoked() {
        var delegation = delegation(3, CARRYING, user(3), "2026-03-01", "2026-03-31");
        done(delegations.insert(delegation));
        done(delegations.insert(delegation(4, CARRYING, user(3), "2026-03-01", "2026-04-30")));
        done(delegations.insert(delegation(5, CARRYING, user(2), "2026-03-01", "2026-03-31")));
        var again = delegation(6, CARRYING, user(3), "2026-03-01", "2026-03-31");

        assertThat(failure(delegations.insert(again), DuplicateValue.class).constraint())
                .isEqualTo("uq_consultant_delegations_open");
        done(delegations.update(revoked(delegation, 7)));
        done(delegations.insert(again));
    }

    @Test
    void hidesWhatWasRevokedAndRevokesItOnce() {
        var delegation = delegation(3, CARRYING, user(3), "2026-03-01", "2026-03-31");
        done(delegations.insert(delegation));
        done(delegations.update(revoked(delegation, 5)));

        assertThat(maybe(delegations.find(CARRYING, delegation.id()))).isEmpty();
        assertThat(value(delegations.page(CARRYING, PageWalk.ALL)).items()).isEmpty();
        assertThat(failure(delegations.update(revoked(delegation, 6)), Unavailable.class)).isNotNull();
    }

    @Test
    void refusesWhatRefersToNothing() {
        assertThat(failure(delegations.insert(delegation(3, CARRYING, user(9), "2026-03-01", "2026-03-31")),
                BrokenReference.class).constraint()).isEqualTo("fk_consultant_delegations_user_id");
        assertThat(failure(delegations.insert(delegation(3, assignment(9, project(1), user(1), consultantType(2)),
                user(3), "2026-03-01", "2026-03-31")), BrokenReference.class).constraint())
                .isEqualTo("fk_consultant_delegations_assignment_id");
    }

    @Test
    void pagesNewestFirstAndStaysStableUnderWrites() {
        var kept = Stream.of("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04")
                .map(day -> delegation(Integer.parseInt(day.substring(9)), CARRYING, user(3), day, "2026-03-31"))
                .toList();
        kept.forEach(delegation -> done(delegations.insert(delegation)));
        var next = new AtomicInteger(9);
        var read = PageWalk.read(2, request -> delegations.page(CARRYING, request), () -> done(delegations.insert(
                delegation(next.incrementAndGet(), CARRYING, user(2), "2026-03-" + next.get(), "2026-03-31"))));

        assertThat(read).containsExactlyElementsOf(kept.reversed());
    }

    @Test
    void givesTheDelegateAPartInTheProjectThatStaysOnRecord() {
        var actor = new Actor(user(3).id(), false);
        var delegation = delegation(3, CARRYING, user(3), "2026-03-01", "2026-03-31");
        assertThat(value(ports.projects().findAccess(project(1).id(), actor)).seesProject()).isFalse();
        done(delegations.insert(delegation));
        assertThat(value(ports.projects().findAccess(project(1).id(), actor)).delegations())
                .isEqualTo(List.of(delegation));
        assertThat(value(ports.projects().page(actor, PageWalk.ALL)).items()).hasSize(1);
        done(delegations.update(revoked(delegation, 5)));

        ProjectAccess access = value(ports.projects().findAccess(project(1).id(), actor));
        assertThat(access.delegations()).isEqualTo(List.of(revoked(delegation, 5)));
        assertThat(access.seesProject()).isTrue();
        assertThat(access.seatsAt(at(1))).isEmpty();
        assertThat(value(ports.projects().findAccess(project(2).id(), actor)).seesProject()).isFalse();
    }

    @Test
    void listsTheDelegatedDisciplineAmongThoseOfThePerson() {
        done(delegations.insert(delegation(3, CARRYING, user(3), "2026-03-01", "2026-03-31")));

        var during = value(ports.users().participations(user(3).id(), at(1)));
        assertThat(during).singleElement().satisfies(part -> assertThat(part.disciplines())
                .containsExactly(consultantType(1).id()));
        var after = value(ports.users().participations(user(3).id(), at(60 * 60 * 24 * 40)));
        assertThat(after).singleElement().satisfies(part -> assertThat(part.disciplines()).isEmpty());
    }
}
