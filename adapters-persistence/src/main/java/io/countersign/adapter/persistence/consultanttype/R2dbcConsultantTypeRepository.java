package io.countersign.adapter.persistence.consultanttype;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcConsultantTypeRepository implements ConsultantTypeRepository {

    private static final String FIND = SqlText.load("consultanttype/find");
    private static final String FIND_FOR_UPDATE = SqlText.load("consultanttype/find-for-update");
    private static final String FIND_ALL = SqlText.load("consultanttype/find-all");
    private static final String PAGE = SqlText.load("consultanttype/page");
    private static final String INSERT = SqlText.load("consultanttype/insert");
    private static final String UPDATE = SqlText.load("consultanttype/update");
    private static final String DELETE = SqlText.load("consultanttype/delete");
    private static final String USAGE = SqlText.load("consultanttype/usage");

    private final Database database;

    R2dbcConsultantTypeRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<ConsultantType> find(ConsultantTypeId id) {
        return database.run(database.statement(FIND, id.value()).map(ConsultantTypeRow::read).one());
    }

    @Override
    public Mono<ConsultantType> findForUpdate(ConsultantTypeId id) {
        return database.run(database.statement(FIND_FOR_UPDATE, id.value()).map(ConsultantTypeRow::read).one());
    }

    @Override
    public Mono<List<ConsultantType>> findAll() {
        return database.run(database.statement(FIND_ALL, Parameters.in(Long.class))
                .map(ConsultantTypeRow::read)
                .all()
                .collectList());
    }

    @Override
    public Mono<Page<ConsultantType>> page(PageRequest request) {
        return database.run(database.statement(PAGE,
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(ConsultantTypeRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request, type -> new Position(type.createdAt(), type.id().value()))));
    }

    @Override
    public Mono<Void> insert(ConsultantType type) {
        return database.run(database.statement(INSERT, ConsultantTypeRow.values(type)).then());
    }

    @Override
    public Mono<Void> update(ConsultantType type) {
        return database.run(Updates.reachedOne(
                database.statement(UPDATE, ConsultantTypeRow.values(type)).fetch().rowsUpdated(), type.id()));
    }

    @Override
    public Mono<Void> delete(ConsultantTypeId id) {
        return database.run(database.statement(DELETE, id.value()).then());
    }

    @Override
    public Mono<Map<String, Long>> usage(ConsultantTypeId id) {
        return database.run(database.statement(USAGE, id.value()).map(R2dbcConsultantTypeRepository::readUsage).one());
    }

    private static Map<String, Long> readUsage(Readable row) {
        var usage = new LinkedHashMap<String, Long>();
        usage.put("templates", required(row, "templates", Long.class));
        usage.put("templateVersions", required(row, "template_versions", Long.class));
        usage.put("assignments", required(row, "assignments", Long.class));
        usage.put("decisions", required(row, "decisions", Long.class));
        usage.values().removeIf(count -> count == 0);
        return usage;
    }
}
