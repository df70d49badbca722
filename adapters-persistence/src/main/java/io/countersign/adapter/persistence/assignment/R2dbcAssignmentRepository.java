package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcAssignmentRepository implements AssignmentRepository {

    private static final String FIND = SqlText.load("assignment/find");
    private static final String PAGE = SqlText.load("assignment/page");
    private static final String INSERT = SqlText.load("assignment/insert");
    private static final String UPDATE = SqlText.load("assignment/update");

    private static final int CREATED_BY = 9;

    private final Database database;

    R2dbcAssignmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<ConsultantAssignment> find(ProjectId project, ConsultantAssignmentId id) {
        return database.run(database.statement(FIND, project.value(), id.value()).map(AssignmentRow::read).one());
    }

    @Override
    public Mono<Page<ConsultantAssignment>> page(ProjectId project, PageRequest request) {
        return database.run(database.statement(PAGE,
                project.value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(AssignmentRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        assignment -> new Position(assignment.createdAt(), assignment.id().value()))));
    }

    @Override
    public Mono<Void> insert(ConsultantAssignment assignment, UserId createdBy) {
        return database.run(database.statement(INSERT, AssignmentRow.values(assignment))
                .bind(CREATED_BY, createdBy.value())
                .then());
    }

    @Override
    public Mono<Void> update(ConsultantAssignment assignment) {
        return database.run(Updates.reachedOne(
                database.statement(UPDATE, AssignmentRow.values(assignment)).fetch().rowsUpdated(), assignment.id()));
    }
}
