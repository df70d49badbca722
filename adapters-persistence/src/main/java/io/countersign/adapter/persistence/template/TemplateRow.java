package io.countersign.adapter.persistence.template;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of {@code equipment_templates} with its consultant types. The JSON columns are the parts of the definition's
 * JSON form.
 */
record TemplateRow(TemplateId id, String name, Optional<Json> labels, Optional<String> category,
        Optional<String> description, Optional<Json> specifications, Optional<Json> requiredDocuments,
        Optional<Json> checklist, List<ConsultantTypeId> consultantTypes, Optional<Json> approvalRule,
        Optional<Json> review, boolean active, int latestVersion, Optional<Instant> retiredAt, Instant createdAt,
        Instant updatedAt, Optional<UserId> createdBy, long version) {

    private static final Map<String, String> JSON_COLUMNS = Map.of(
            "labels", "labels",
            "specifications", "specifications",
            "requiredDocuments", "required_documents",
            "checklist", "checklist",
            "approvalRule", "approval_rule",
            "review", "review");

    static EquipmentTemplate read(Columns row) {
        var id = row.id("id", TemplateId::new);
        return new EquipmentTemplate(id, draft(row, id), row.required("latest_version", Integer.class),
                row.optional("retired_at", Instant.class), row.required("created_at", Instant.class),
                row.required("updated_at", Instant.class), row.optionalId("created_by_id", UserId::new),
                row.required("version", Long.class));
    }

    static TemplateRow of(EquipmentTemplate template) {
        var draft = template.draft();
        var json = draft.toJson();
        return new TemplateRow(template.id(), draft.name(), part(json, "labels"), draft.heading().category(),
                draft.heading().description(),
                part(json, "specifications"), part(json, "requiredDocuments"), part(json, "checklist"),
                draft.consultantTypes(), part(json, "approvalRule"), part(json, "review"), template.active(),
                template.latestVersion(), template.retiredAt(), template.createdAt(), template.updatedAt(),
                template.createdBy(), template.version());
    }

    private static Optional<Json> part(JsonObject definition, String member) {
        return definition.member(member).map(JsonWriter::write).map(Json::of);
    }

    private static TemplateDefinition draft(Columns row, TemplateId id) {
        var json = JsonObject.with()
                .put("name", row.required("name", String.class))
                .put("category", row.optional("category", String.class))
                .put("description", row.optional("description", String.class))
                .put("consultantTypeIds", JsonValue.texts(List.of(row.required("consultant_type_ids", UUID[].class))));
        JSON_COLUMNS.forEach(
                (member, column) -> json.put(member, row.optional(column, JsonValue.class)));
        return switch (TemplateDefinition.read(json.build())) {
            case Checked.Valid<TemplateDefinition>(var draft) -> draft;
            case Checked.Invalid<TemplateDefinition>(var faults) -> throw new IllegalStateException(
                    "draft of template " + id + ": " + faults);
        };
    }
}
