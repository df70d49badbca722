package io.countersign.domain.equipment;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A piece of equipment of a project. */
public record Equipment(EquipmentId id, ProjectId project, Definition definition, Instant createdAt) {

    public Equipment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Registers a piece of equipment; managers and contractors may. */
    public static Outcome<Equipment> register(ProjectAccess access, EquipmentId id, Checked<Definition> definition,
            Instant at) {
        return Outcome.unless(access.refusalToOffer(),
                () -> Outcome.of(definition).map(valid -> new Equipment(id, access.project().id(), valid, at)));
    }

    /**
     * The description of a piece of equipment.
     *
     * @param specifications free data about it, as it was given
     */
    public record Definition(String name, Optional<String> equipmentType, Optional<String> manufacturer,
            Optional<String> modelNumber, Optional<String> serialNumber, JsonObject specifications) {

        private static final int MAX_NAME = 255;

        public Definition {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(equipmentType, "equipmentType");
            Objects.requireNonNull(manufacturer, "manufacturer");
            Objects.requireNonNull(modelNumber, "modelNumber");
            Objects.requireNonNull(serialNumber, "serialNumber");
            Objects.requireNonNull(specifications, "specifications");
        }

        /** @return the definition that the document spells, or its faults */
        public static Checked<Definition> read(JsonValue document) {
            var faults = new Faults();
            return faults.check(Field.of(document, faults).required().members().flatMap(members -> {
                var name = members.required("name").name(2, MAX_NAME);
                var type = members.optional("equipmentType").name(1, MAX_NAME);
                var manufacturer = members.optional("manufacturer").name(1, MAX_NAME);
                var model = members.optional("modelNumber").name(1, MAX_NAME);
                var serial = members.optional("serialNumber").name(1, MAX_NAME);
                var specifications = specifications(members.optional("specifications"));
                members.close();
                return name.map(present -> new Definition(present, type, manufacturer, model, serial, specifications));
            }));
        }

        private static JsonObject specifications(Field field) {
            return field.object().map(object -> {
                field.faults().addAll(TextRules.faultsOf(object, field.pointer(), TextRules.MAX_VALUE_DEPTH));
                return (JsonObject) TextRules.normalise(object);
            }).orElse(JsonObject.EMPTY);
        }
    }
}
