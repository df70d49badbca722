package io.countersign.application.user;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore.MemberKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.application.user.port.out.UserRepository;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Users in memory. */
public final class InMemoryUserRepository implements UserRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryUserRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<User> find(UserId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.users.get(id)));
    }

    @Override
    public Mono<User> findBySubject(String subject) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(() -> bySubject(subject))));
    }

    @Override
    public Mono<Map<UserId, String>> names(Set<UserId> ids) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.users.values().stream()
                .filter(user -> ids.contains(user.id()))
                .collect(Collectors.toUnmodifiableMap(User::id, User::name))));
    }

    @Override
    public Mono<User> bindOrInsert(User user) {
        var subject = user.subject()
                .orElseThrow(() -> new IllegalArgumentException("subject: user " + user.id() + " has none to bind"));
        return Mono.fromSupplier(() -> store.atomically(() -> bySubject(subject).orElseGet(() -> {
            var registered = user.email().flatMap(this::byEmail);
            var bound = registered.filter(other -> other.subject().isEmpty())
                    .map(other -> new User(other.id(), user.subject(), other.email(), other.name(), other.createdAt()))
                    .orElseGet(() -> registered.isEmpty()
                            ? user
                            : new User(user.id(), user.subject(), Optional.empty(), user.name(), user.createdAt()));
            store.users.put(bound.id(), bound);
            return bound;
        })));
    }

    @Override
    public Mono<Page<User>> page(PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(store.users.values().stream(), request,
                user -> new Position(user.createdAt(), user.id().value()))));
    }

    @Override
    public Mono<Void> insert(User user) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (store.users.containsKey(user.id())) {
                throw Violations.duplicate("pk_users");
            }
            if (user.subject().flatMap(this::bySubject).isPresent()) {
                throw Violations.duplicate("uq_user_profiles_subject");
            }
            if (user.email().flatMap(this::byEmail).isPresent()) {
                throw Violations.duplicate("uq_user_profiles_email");
            }
            return store.users.put(user.id(), user);
        }));
    }

    private Optional<User> bySubject(String subject) {
        return any(user -> user.subject().filter(subject::equals).isPresent());
    }

    private Optional<User> byEmail(String email) {
        return any(user -> user.email().filter(email::equalsIgnoreCase).isPresent());
    }

    private Optional<User> any(Predicate<User> condition) {
        return store.users.values().stream().filter(condition).findAny();
    }

    @Override
    public Mono<List<Participation>> participations(UserId user, Instant at) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.projects.values().stream()
                .sorted(Comparator.comparing(Project::createdAt).thenComparing(project -> project.id().toString())
                        .reversed())
                .flatMap(project -> participation(project, user, at).stream())
                .toList()));
    }

    private Optional<Participation> participation(Project project, UserId user, Instant at) {
        var role = Optional.ofNullable(store.members.get(new MemberKey(project.id(), user))).map(Member::role);
        Stream<ConsultantAssignment> own = store.assignments.values().stream()
                .filter(assignment -> assignment.project().equals(project.id()) && assignment.user().equals(user))
                .sorted(Comparator.comparing(ConsultantAssignment::createdAt)
                        .thenComparing(item -> item.id().toString()));
        var assignments = own.toList();
        var delegated = store.delegations()
                .filter(it -> it.assignment().project().equals(project.id()) && it.delegate().equals(user))
                .toList();
        var day = project.dayOf(at);
        var disciplines = Stream.concat(
                assignments.stream().filter(it -> it.activeOn(day)).map(ConsultantAssignment::consultantType),
                delegated.stream().filter(it -> it.activeOn(day)).map(it -> it.seat().consultantType()))
                .distinct()
                .toList();
        return role.isPresent() || !assignments.isEmpty() || !delegated.isEmpty()
                ? Optional.of(new Participation(project.id(), role, disciplines))
                : Optional.empty();
    }
}
