package io.countersign.adapter.persistence.delegation;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.delegation.Delegation.Revocation;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationId;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcDelegationRepository implements DelegationRepository {

    private static final String FIND = SqlText.load("delegation/find");
    private static final String PAGE = SqlText.load("delegation/page");
    private static final String INSERT = SqlText.load("delegation/insert");
    private static final String REVOKE = SqlText.load("delegation/revoke");

    private final Database database;

    R2dbcDelegationRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Delegation> find(ConsultantAssignment assignment, DelegationId id) {
        return database.run(database.statement(FIND, assignment.id().value(), id.value())
                .map(row -> DelegationRow.read(row, assignment))
                .one());
    }

    @Override
    public Mono<Page<Delegation>> page(ConsultantAssignment assignment, PageRequest request) {
        return database.run(database.statement(PAGE,
                assignment.id().value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(row -> DelegationRow.read(row, assignment))
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        delegation -> new Position(delegation.createdAt(), delegation.id().value()))));
    }

    @Override
    public Mono<Void> insert(Delegation delegation) {
        return database.run(database.statement(INSERT, DelegationRow.values(delegation)).then());
    }

    @Override
    public Mono<Void> update(Delegation delegation) {
        return database.run(Updates.reachedOne(database.statement(REVOKE, delegation.id().value(),
                Nullables.of(delegation.revocation().map(it -> it.by().value()), UUID.class),
                Nullables.of(delegation.revocation().map(Revocation::at), Instant.class)).fetch().rowsUpdated(),
                delegation.id()));
    }
}
