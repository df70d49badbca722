package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.in.MemberView;
import io.countersign.application.project.port.out.MemberRepository;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcMemberRepository implements MemberRepository {

    private static final String FIND = SqlText.load("project/find-member");
    private static final String PAGE = SqlText.load("project/page-of-members");
    private static final String INSERT = SqlText.load("project/insert-member");
    private static final String UPDATE = SqlText.load("project/update-member");
    private static final String DELETE = SqlText.load("project/delete-member");

    private final Database database;

    R2dbcMemberRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<MemberView> find(ProjectId project, UserId user) {
        return database.run(database.statement(FIND, project.value(), user.value()).map(MemberRow::read).one());
    }

    @Override
    public Mono<Page<MemberView>> page(ProjectId project, PageRequest request) {
        return database.run(database.statement(PAGE,
                project.value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(MemberRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        view -> new Position(view.member().createdAt(), view.user().id().value()))));
    }

    @Override
    public Mono<Void> insert(Member member) {
        return database.run(database.statement(INSERT, MemberRow.values(member)).then());
    }

    @Override
    public Mono<Void> update(Member member) {
        return database.run(Updates.reachedOne(
                database.statement(UPDATE, MemberRow.values(member)).fetch().rowsUpdated(),
                member.user() + " in project " + member.project()));
    }

    @Override
    public Mono<Void> delete(ProjectId project, UserId user) {
        return database.run(database.statement(DELETE, project.value(), user.value()).then());
    }
}
