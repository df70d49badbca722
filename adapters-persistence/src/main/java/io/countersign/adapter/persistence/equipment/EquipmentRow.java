package io.countersign.adapter.persistence.equipment;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code equipment_profiles}. */
record EquipmentRow(EquipmentId id, ProjectId project, String name, Optional<String> equipmentType,
        Optional<String> manufacturer, Optional<String> modelNumber, Optional<String> serialNumber,
        String specifications,
        Instant createdAt, UserId createdBy) {

    static EquipmentRow of(Equipment equipment, UserId createdBy) {
        var definition = equipment.definition();
        return new EquipmentRow(equipment.id(), equipment.project(), definition.name(), definition.equipmentType(),
                definition.manufacturer(), definition.modelNumber(), definition.serialNumber(),
                JsonWriter.write(definition.specifications()), equipment.createdAt(), createdBy);
    }

    static Equipment read(Columns row) {
        var definition = new Equipment.Definition(row.required("name", String.class),
                row.optional("equipment_type", String.class), row.optional("manufacturer", String.class),
                row.optional("model_number", String.class), row.optional("serial_number", String.class),
                row.optionalObject("specifications").map(JsonColumns::object).orElse(JsonObject.EMPTY));
        return new Equipment(row.id("equipment_id", EquipmentId::new),
                row.id("project_id", ProjectId::new), definition,
                row.required("created_at", Instant.class));
    }
}
