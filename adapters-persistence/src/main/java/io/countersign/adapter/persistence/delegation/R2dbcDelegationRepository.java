package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.delegation.Delegation.Revocation;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class R2dbcDelegationRepository implements DelegationRepository {

    private record Key(ConsultantAssignmentId assignment, DelegationId id) {}

    private record OfAssignment(ConsultantAssignmentId assignment, PageStart start) {}

    private record Created(DelegationId id, ConsultantAssignmentId assignment, UserId delegate, Validity validity,
            UserId createdBy, Instant createdAt) {

        static Created of(Delegation delegation) {
            return new Created(delegation.id(), delegation.assignment().id(), delegation.delegate(),
                    delegation.validity(), delegation.createdBy(), delegation.createdAt());
        }
    }

    private record Revoked(DelegationId id, Optional<Revocation> revocation) {}

    private static final SqlText<Key> FIND = SqlText.load("delegation/find", Key.class);
    private static final SqlText<OfAssignment> PAGE = SqlText.load("delegation/page", OfAssignment.class);
    private static final SqlText<Created> INSERT = SqlText.load("delegation/insert", Created.class);
    private static final SqlText<Revoked> REVOKE = SqlText.load("delegation/revoke", Revoked.class);

    private final Database database;

    R2dbcDelegationRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Delegation> find(ConsultantAssignment assignment, DelegationId id) {
        return database.run(database
                .select(FIND, new Key(assignment.id(), id), row -> DelegationColumns.read(row, assignment))
                .one());
    }

    @Override
    public Mono<Page<Delegation>> page(ConsultantAssignment assignment, PageRequest request) {
        return database.run(database.page(PAGE, new OfAssignment(assignment.id(), PageStart.of(request)), request,
                row -> DelegationColumns.read(row, assignment),
                delegation -> new Position(delegation.createdAt(), delegation.id().value())));
    }

    @Override
    public Mono<Void> insert(Delegation delegation) {
        return database.run(database.statement(INSERT, Created.of(delegation)).then());
    }

    @Override
    public Mono<Void> update(Delegation delegation) {
        return database.run(Updates.reachedOne(
                database.update(REVOKE, new Revoked(delegation.id(), delegation.revocation())), delegation.id()));
    }
}
