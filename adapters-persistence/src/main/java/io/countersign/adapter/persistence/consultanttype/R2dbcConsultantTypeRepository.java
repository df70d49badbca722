package io.countersign.adapter.persistence.consultanttype;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class R2dbcConsultantTypeRepository implements ConsultantTypeRepository {

    private record Id(ConsultantTypeId id) {}

    private record AtMost(Optional<Long> limit) {}

    private static final SqlText<Id> FIND = SqlText.load("consultanttype/find", Id.class);
    private static final SqlText<Id> FIND_FOR_UPDATE = SqlText.load("consultanttype/find-for-update", Id.class);
    private static final SqlText<AtMost> FIND_ALL = SqlText.load("consultanttype/find-all", AtMost.class);
    private static final SqlText<PageStart> PAGE = SqlText.load("consultanttype/page", PageStart.class);
    private static final SqlText<ConsultantTypeRow> INSERT = SqlText.load("consultanttype/insert",
            ConsultantTypeRow.class);
    private static final SqlText<ConsultantTypeRow> UPDATE = SqlText.load("consultanttype/update",
            ConsultantTypeRow.class);
    private static final SqlText<Id> DELETE = SqlText.load("consultanttype/delete", Id.class);
    private static final SqlText<Id> USAGE = SqlText.load("consultanttype/usage", Id.class);

    private final Database database;

    R2dbcConsultantTypeRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<ConsultantType> find(ConsultantTypeId id) {
        return database.run(database.select(FIND, new Id(id), ConsultantTypeRow::read).one());
    }

    @Override
    public Mono<ConsultantType> findForUpdate(ConsultantTypeId id) {
        return database.run(database.select(FIND_FOR_UPDATE, new Id(id), ConsultantTypeRow::read).one());
    }

    @Override
    public Mono<List<ConsultantType>> findAll() {
        return database.run(database.select(FIND_ALL, new AtMost(Optional.empty()), ConsultantTypeRow::read)
                .all()
                .collectList());
    }

    @Override
    public Mono<Page<ConsultantType>> page(PageRequest request) {
        return database.run(database.page(PAGE, PageStart.of(request), request, ConsultantTypeRow::read,
                type -> new Position(type.createdAt(), type.id().value())));
    }

    @Override
    public Mono<Void> insert(ConsultantType type) {
        return database.run(database.statement(INSERT, ConsultantTypeRow.of(type)).then());
    }

    @Override
    public Mono<Void> update(ConsultantType type) {
        return database.run(Updates.reachedOne(database.update(UPDATE, ConsultantTypeRow.of(type)), type.id()));
    }

    @Override
    public Mono<Void> delete(ConsultantTypeId id) {
        return database.run(database.statement(DELETE, new Id(id)).then());
    }

    @Override
    public Mono<Map<String, Long>> usage(ConsultantTypeId id) {
        return database.run(database.select(USAGE, new Id(id), R2dbcConsultantTypeRepository::readUsage).one());
    }

    private static Map<String, Long> readUsage(Columns row) {
        var usage = new LinkedHashMap<String, Long>();
        usage.put("templates", row.required("templates", Long.class));
        usage.put("templateVersions", row.required("template_versions", Long.class));
        usage.put("assignments", row.required("assignments", Long.class));
        usage.put("decisions", row.required("decisions", Long.class));
        usage.values().removeIf(count -> count == 0);
        return usage;
    }
}
