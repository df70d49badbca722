package io.countersign.application.project;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore.MemberKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Members of projects in memory. */
public final class InMemoryMemberRepository implements MemberRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryMemberRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<MemberView> find(ProjectId project, UserId user) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> Optional.ofNullable(store.members.get(new MemberKey(project, user))).map(this::view))));
    }

    @Override
    public Mono<Page<MemberView>> page(ProjectId project, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(
                store.members.values().stream().filter(member -> member.project().equals(project)).map(this::view),
                request,
                view -> new Position(view.member().createdAt(), view.user().id().value()))));
    }

    private MemberView view(Member member) {
        return new MemberView(member, Objects.requireNonNull(store.users.get(member.user())));
    }

    @Override
    public Mono<Void> insert(Member member) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (!store.projects.containsKey(member.project())) {
                throw Violations.brokenReference("fk_project_members_project_id");
            }
            if (!store.users.containsKey(member.user())) {
                throw Violations.brokenReference("fk_project_members_user_id");
            }
            if (store.members.containsKey(key(member))) {
                throw Violations.duplicate("pk_project_members");
            }
            return store.members.put(key(member), member);
        }));
    }

    @Override
    public Mono<Void> update(Member member) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var kept = store.members.get(key(member));
            if (kept == null || kept.version() != member.version() - 1) {
                throw Violations.otherVersion(member.user());
            }
            return store.members.put(key(member), member);
        }));
    }

    @Override
    public Mono<Void> delete(ProjectId project, UserId user) {
        return Mono.fromRunnable(() -> store.atomically(() -> store.members.remove(new MemberKey(project, user))));
    }

    private static MemberKey key(Member member) {
        return new MemberKey(member.project(), member.user());
    }
}
