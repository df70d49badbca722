package io.countersign.adapter.persistence.template;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row of {@code equipment_templates} with its consultant types. The JSON columns are the parts of the definition's JSON form. */
final class TemplateRow {

    private static final Map<String, String> JSON_COLUMNS = Map.of(
            "labels", "labels",
            "specifications", "specifications",
            "requiredDocuments", "required_documents",
            "checklist", "checklist",
            "approvalRule", "approval_rule",
            "review", "review");

    private TemplateRow() {
    }

    static EquipmentTemplate read(Readable row) {
        var id = new TemplateId(required(row, "id", UUID.class));
        return new EquipmentTemplate(id, draft(row, id), required(row, "latest_version", Integer.class),
                optional(row, "retired_at", Instant.class), required(row, "created_at", Instant.class),
                required(row, "updated_at", Instant.class), optional(row, "created_by_id", UUID.class).map(UserId::new),
                required(row, "version", Long.class));
    }

    static Object[] values(EquipmentTemplate template) {
        var draft = template.draft();
        var json = draft.toJson();
        return new Object[]{
                template.id().value(),
                draft.name(),
                part(json, "labels"),
                Nullables.of(draft.heading().category(), String.class),
                Nullables.of(draft.heading().description(), String.class),
                part(json, "specifications"),
                part(json, "requiredDocuments"),
                part(json, "checklist"),
                draft.consultantTypes().stream().map(type -> type.value()).toArray(UUID[]::new),
                part(json, "approvalRule"),
                part(json, "review"),
                template.active(),
                template.latestVersion(),
                Nullables.of(template.retiredAt(), Instant.class),
                template.createdAt(),
                template.updatedAt(),
                Nullables.of(template.createdBy().map(UserId::value), UUID.class),
                template.version()
        };
    }

    private static Object part(JsonObject definition, String member) {
        return Nullables.of(definition.member(member).map(JsonWriter::write).map(Json::of), Json.class);
    }

    private static TemplateDefinition draft(Readable row, TemplateId id) {
        var json = JsonObject.with()
                .put("name", required(row, "name", String.class))
                .put("category", optional(row, "category", String.class))
                .put("description", optional(row, "description", String.class))
                .put("consultantTypeIds", JsonValue.texts(List.of(required(row, "consultant_type_ids", UUID[].class))));
        JSON_COLUMNS.forEach(
                (member, column) -> json.put(member, optional(row, column, String.class).map(JsonReader::readTrusted)));
        return switch (TemplateDefinition.read(json.build())) {
            case Checked.Valid<TemplateDefinition>(var draft) -> draft;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new IllegalStateException(
                    "draft of template " + id + ": " + faults);
        };
    }
}
