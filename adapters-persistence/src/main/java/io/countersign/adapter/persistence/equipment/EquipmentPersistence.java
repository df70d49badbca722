package io.countersign.adapter.persistence.equipment;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.equipment.port.out.EquipmentRepository;

/** Keeps the equipment of projects. */
public final class EquipmentPersistence {

    private EquipmentPersistence() {
    }

    /** @return equipment of that database */
    public static EquipmentRepository equipment(Database database) {
        return new R2dbcEquipmentRepository(database);
    }
}
