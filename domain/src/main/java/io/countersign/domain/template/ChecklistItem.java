package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be checked before a submission goes out.
 *
 * @param owner the discipline that reviews it, empty when all do
 */
public record ChecklistItem(String key, Labels labels, ChecklistKind kind, boolean required,
        Optional<ConsultantTypeId> owner) {

    public ChecklistItem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(kind, "kind");
    }

    static Optional<ChecklistItem> read(Field field) {
        return field.members().flatMap(members -> {
            var key = ItemKey.read(members.required("key"));
            var labels = Labels.read(members.optional("labels"));
            var kind = members.required("kind").oneOf(ChecklistKind.BY_JSON_NAME);
            var required = members.optional("required").bool().orElse(true);
            var owner = members.optional("ownerConsultantTypeId").id(ConsultantTypeId::new);
            members.close();
            return key.flatMap(name -> kind.map(how -> new ChecklistItem(name, labels, how, required, owner)));
        });
    }

    /** @return the JSON form of api contract, storage and digest */
    public JsonObject toJson() {
        return JsonObject.with()
                .put("key", key)
                .put("labels", labels.toJson())
                .put("kind", kind.jsonName())
                .put("required", JsonValue.of(required))
                .put("ownerConsultantTypeId", owner)
                .build();
    }
}
