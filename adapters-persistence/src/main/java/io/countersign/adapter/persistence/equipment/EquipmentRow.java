package io.countersign.adapter.persistence.equipment;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    static Equipment read(Readable row) {
        var definition = new Equipment.Definition(required(row, "name", String.class),
                optional(row, "equipment_type", String.class), optional(row, "manufacturer", String.class),
                optional(row, "model_number", String.class), optional(row, "serial_number", String.class),
                optional(row, "specifications", String.class).map(EquipmentRow::object).orElse(JsonObject.EMPTY));
        return new Equipment(new EquipmentId(required(row, "equipment_id", UUID.class)),
                new ProjectId(required(row, "project_id", UUID.class)), definition,
                required(row, "created_at", Instant.class));
    }

    private static JsonObject object(String json) {
        if (JsonReader.readTrusted(json) instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException("specifications: not an object: " + json);
    }
}
