package io.countersign.adapter.persistence.equipment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import reactor.core.publisher.Mono;

final class R2dbcEquipmentRepository implements EquipmentRepository {

    private record Key(ProjectId project, EquipmentId id) {}

    private record OfProject(ProjectId project, PageStart start) {}

    private static final SqlText<Key> FIND = SqlText.load("equipment/find", Key.class);
    private static final SqlText<OfProject> PAGE = SqlText.load("equipment/page", OfProject.class);
    private static final SqlText<EquipmentRow> INSERT = SqlText.load("equipment/insert", EquipmentRow.class);

    private final Database database;

    R2dbcEquipmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Equipment> find(ProjectId project, EquipmentId id) {
        return database.run(database.select(FIND, new Key(project, id), EquipmentRow::read).one());
    }

    @Override
    public Mono<Page<Equipment>> page(ProjectId project, PageRequest request) {
        return database
                .run(database.page(PAGE, new OfProject(project, PageStart.of(request)), request, EquipmentRow::read,
                        equipment -> new Position(equipment.createdAt(), equipment.id().value())));
    }

    @Override
    public Mono<Void> insert(Equipment equipment, UserId createdBy) {
        return database.run(database.statement(INSERT, EquipmentRow.of(equipment, createdBy)).then());
    }
}
