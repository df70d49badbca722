package io.countersign.adapter.persistence.project;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcProjectRepository implements ProjectRepository {

    private record Id(ProjectId id) {}

    private record Seen(ProjectId project, UserId user) {}

    private record OfParticipant(UserId user, PageStart start) {}

    private static final SqlText<Seen> ACCESS = SqlText.load("project/access", Seen.class);
    private static final SqlText<Id> LOCK = SqlText.load("project/lock", Id.class);
    private static final SqlText<PageStart> PAGE_OF_ALL = SqlText.load("project/page-of-all", PageStart.class);
    private static final SqlText<OfParticipant> PAGE_OF_PARTICIPANT = SqlText.load("project/page-of-participant",
            OfParticipant.class);
    private static final SqlText<ProjectRow> INSERT = SqlText.load("project/insert", ProjectRow.class);
    private static final SqlText<ProjectRow> UPDATE = SqlText.load("project/update", ProjectRow.class);

    private final Database database;

    R2dbcProjectRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<ProjectAccess> findAccess(ProjectId id, Actor actor) {
        return database.run(access(id, actor));
    }

    @Override
    public Mono<ProjectAccess> findAccessForUpdate(ProjectId id, Actor actor) {
        return database.run(database.select(LOCK, new Id(id), row -> row.required("project_id", UUID.class))
                .one()
                .flatMap(locked -> access(id, actor)));
    }

    private Mono<ProjectAccess> access(ProjectId id, Actor actor) {
        return database
                .select(ACCESS, new Seen(id, actor.id()), row -> ProjectPart.read(row.object("part"), actor).access())
                .one();
    }

    @Override
    public Mono<Page<Project>> page(Actor actor, PageRequest request) {
        var start = PageStart.of(request);
        return database.run(actor.admin()
                ? page(PAGE_OF_ALL, start, request)
                : page(PAGE_OF_PARTICIPANT, new OfParticipant(actor.id(), start), request));
    }

    private <P extends Record> Mono<Page<Project>> page(SqlText<P> text, P parameters, PageRequest request) {
        return database.page(text, parameters, request, ProjectRow::read,
                project -> new Position(project.createdAt(), project.id().value()));
    }

    @Override
    public Mono<Void> insert(Project project) {
        return database.run(database.statement(INSERT, ProjectRow.of(project)).then());
    }

    @Override
    public Mono<Void> update(Project project) {
        return database.run(Updates.reachedOne(database.update(UPDATE, ProjectRow.of(project)), project.id()));
    }
}
