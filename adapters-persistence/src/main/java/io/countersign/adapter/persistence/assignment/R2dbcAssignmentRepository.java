package io.countersign.adapter.persistence.assignment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

final class R2dbcAssignmentRepository implements AssignmentRepository {

    private record Key(ProjectId project, ConsultantAssignmentId id) {}

    private record OfProject(ProjectId project, PageStart start) {}

    private record Created(ConsultantAssignment assignment, UserId createdBy) {}

    private static final SqlText<Key> FIND = SqlText.load("assignment/find", Key.class);
    private static final SqlText<OfProject> PAGE = SqlText.load("assignment/page", OfProject.class);
    private static final SqlText<Created> INSERT = SqlText.load("assignment/insert", Created.class);
    private static final SqlText<ConsultantAssignment> UPDATE = SqlText.load("assignment/update",
            ConsultantAssignment.class);

    private final Database database;

    R2dbcAssignmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<ConsultantAssignment> find(ProjectId project, ConsultantAssignmentId id) {
        return database.run(database.select(FIND, new Key(project, id), AssignmentColumns::read).one());
    }

    @Override
    public Mono<Page<ConsultantAssignment>> page(ProjectId project, PageRequest request) {
        return database
                .run(database.page(PAGE, new OfProject(project, PageStart.of(request)), request,
                        AssignmentColumns::read,
                        assignment -> new Position(assignment.createdAt(), assignment.id().value())));
    }

    @Override
    public Mono<Void> insert(ConsultantAssignment assignment, UserId createdBy) {
        return database.run(database.statement(INSERT, new Created(assignment, createdBy)).then());
    }

    @Override
    public Mono<Void> update(ConsultantAssignment assignment) {
        return database.run(Updates.reachedOne(database.update(UPDATE, assignment), assignment.id()));
    }
}
