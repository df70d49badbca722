package io.countersign.adapter.persistence.equipment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcEquipmentRepository implements EquipmentRepository {

    private static final String FIND = SqlText.load("equipment/find");
    private static final String PAGE = SqlText.load("equipment/page");
    private static final String INSERT = SqlText.load("equipment/insert");

    private final Database database;

    R2dbcEquipmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Equipment> find(ProjectId project, EquipmentId id) {
        return database.run(database.statement(FIND, project.value(), id.value()).map(EquipmentRow::read).one());
    }

    @Override
    public Mono<Page<Equipment>> page(ProjectId project, PageRequest request) {
        return database.run(database.statement(PAGE,
                project.value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(EquipmentRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request,
                        equipment -> new Position(equipment.createdAt(), equipment.id().value()))));
    }

    @Override
    public Mono<Void> insert(Equipment equipment, UserId createdBy) {
        return database.run(database.statement(INSERT, EquipmentRow.values(equipment, createdBy)).then());
    }
}
