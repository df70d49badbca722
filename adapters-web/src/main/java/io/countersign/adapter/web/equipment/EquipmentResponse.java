package io.countersign.adapter.web.equipment;

import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** A piece of equipment as JSON. */
record EquipmentResponse(String id, String projectId, String name, Optional<String> equipmentType,
        Optional<String> manufacturer, Optional<String> modelNumber, Optional<String> serialNumber,
        JsonObject specifications, Instant createdAt) {

    static EquipmentResponse from(Equipment equipment) {
        var definition = equipment.definition();
        return new EquipmentResponse(equipment.id().toString(), equipment.project().toString(), definition.name(),
                definition.equipmentType(), definition.manufacturer(), definition.modelNumber(),
                definition.serialNumber(), definition.specifications(), equipment.createdAt());
    }
}
