package io.countersign.adapter.persistence.project;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.project.port.out.ProjectRepository;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

final class R2dbcProjectRepository implements ProjectRepository {

    private static final String ACCESS = SqlText.load("project/access");
    private static final String LOCK = SqlText.load("project/lock");
    private static final String PAGE_OF_ALL = SqlText.load("project/page-of-all");
    private static final String PAGE_OF_PARTICIPANT = SqlText.load("project/page-of-participant");
    private static final String INSERT = SqlText.load("project/insert");
    private static final String UPDATE = SqlText.load("project/update");

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
        return database.run(database.statement(LOCK, id.value())
                .map(row -> required(row, "project_id", UUID.class))
                .one()
                .flatMap(locked -> access(id, actor)));
    }

    private Mono<ProjectAccess> access(ProjectId id, Actor actor) {
        return database.statement(ACCESS, id.value(), actor.id().value())
                .map(row -> ProjectAccessRow.read(row, actor.id()))
                .all()
                .collectList()
                .flatMap(rows -> Mono.justOrEmpty(ProjectAccessRow.merge(rows, actor)));
    }

    @Override
    public Mono<Page<Project>> page(Actor actor, PageRequest request) {
        var all = database.statement(actor.admin() ? PAGE_OF_ALL : PAGE_OF_PARTICIPANT,
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1);
        return database.run(visibleTo(actor, all)
                .map(ProjectRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        project -> new Position(project.createdAt(), project.id().value()))));
    }

    private static GenericExecuteSpec visibleTo(Actor actor, GenericExecuteSpec statement) {
        return actor.admin() ? statement : statement.bind(3, actor.id().value());
    }

    @Override
    public Mono<Void> insert(Project project) {
        return database.run(database.statement(INSERT, ProjectRow.values(project)).then());
    }

    @Override
    public Mono<Void> update(Project project) {
        return database.run(Updates.reachedOne(
                database.statement(UPDATE, ProjectRow.values(project)).fetch().rowsUpdated(), project.id()));
    }
}
