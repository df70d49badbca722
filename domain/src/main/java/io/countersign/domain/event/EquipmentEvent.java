package io.countersign.domain.event;

import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Something happened to a piece of equipment. */
public sealed interface EquipmentEvent extends DomainEvent {

    /** It was registered. */
    record Registered(Equipment equipment) implements EquipmentEvent {

        @Override
        public String name() {
            return "equipment.registered";
        }

        @Override
        public String subject() {
            return "projects/" + equipment.project() + "/equipment/" + equipment.id();
        }

        @Override
        public Optional<ProjectId> project() {
            return Optional.of(equipment.project());
        }

        @Override
        public JsonObject data() {
            return JsonObject.with().put("name", equipment.definition().name()).build();
        }
    }
}
