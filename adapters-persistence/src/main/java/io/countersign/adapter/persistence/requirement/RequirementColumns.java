package io.countersign.adapter.persistence.requirement;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.row.JsonColumns;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues.SetBy;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requirement values in the columns of a row, because callers that judge a submission read them along with it. */
public final class RequirementColumns {

    private RequirementColumns() {
    }

    /**
     * @param row with the columns {@code required_values} and {@code required_set_by} (as text),
     *            {@code required_updated_at} and {@code required_version}, all null when no values were set
     * @return the values
     */
    public static RequirementValues read(Columns row, ProjectId project, TemplateId template) {
        return row.optional("required_version", Long.class)
                .map(version -> new RequirementValues(project, template,
                        row.object("required_values").object().members(),
                        setBy(row.object("required_set_by")),
                        row.optional("required_updated_at", Instant.class), version))
                .orElseGet(() -> RequirementValues.none(project, template));
    }

    private static Map<String, SetBy> setBy(JsonColumns stored) {
        var setBy = new LinkedHashMap<String, SetBy>();
        stored.object().members().keySet().forEach(field -> {
            var by = stored.object(field);
            setBy.put(field,
                    new SetBy(by.id("userId", UserId::new), by.optionalId("onBehalfOf", ConsultantTypeId::new),
                            by.required("at", Instant.class)));
        });
        return setBy;
    }

    static String values(RequirementValues requirements) {
        return JsonWriter.write(new JsonObject(requirements.values()));
    }

    static String setBy(RequirementValues requirements) {
        var setBy = JsonObject.with();
        requirements.setBy().forEach((field, by) -> setBy.put(field, JsonObject.with()
                .put("userId", by.user().toString())
                .put("onBehalfOf", by.onBehalfOf())
                .put("at", by.at().toString())
                .build()));
        return JsonWriter.write(setBy.build());
    }
}
