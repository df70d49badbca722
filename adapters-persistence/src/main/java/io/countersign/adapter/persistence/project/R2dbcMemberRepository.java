package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

final class R2dbcMemberRepository implements MemberRepository {

    private record Key(ProjectId project, UserId user) {}

    private record OfProject(ProjectId project, PageStart start) {}

    private static final SqlText<Key> FIND = SqlText.load("project/find-member", Key.class);
    private static final SqlText<OfProject> PAGE = SqlText.load("project/page-of-members", OfProject.class);
    private static final SqlText<MemberRow> INSERT = SqlText.load("project/insert-member", MemberRow.class);
    private static final SqlText<MemberRow> UPDATE = SqlText.load("project/update-member", MemberRow.class);
    private static final SqlText<Key> DELETE = SqlText.load("project/delete-member", Key.class);

    private final Database database;

    R2dbcMemberRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<MemberView> find(ProjectId project, UserId user) {
        return database.run(database.select(FIND, new Key(project, user), MemberRow::read).one());
    }

    @Override
    public Mono<Page<MemberView>> page(ProjectId project, PageRequest request) {
        return database.run(database.page(PAGE, new OfProject(project, PageStart.of(request)), request, MemberRow::read,
                view -> new Position(view.member().createdAt(), view.user().id().value())));
    }

    @Override
    public Mono<Void> insert(Member member) {
        return database.run(database.statement(INSERT, MemberRow.of(member)).then());
    }

    @Override
    public Mono<Void> update(Member member) {
        return database.run(Updates.reachedOne(database.update(UPDATE, MemberRow.of(member)),
                member.user() + " in project " + member.project()));
    }

    @Override
    public Mono<Void> delete(ProjectId project, UserId user) {
        return database.run(database.statement(DELETE, new Key(project, user)).then());
    }
}
