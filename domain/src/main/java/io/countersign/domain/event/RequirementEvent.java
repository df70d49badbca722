package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues.SetBy;
import io.countersign.domain.requirement.RequirementValues;
import java.util.Optional;

/** The requirement values of a project changed. */
public sealed interface RequirementEvent extends DomainEvent {

    /** Values were set or cleared. */
    record Changed(RequirementValues before, RequirementValues after) implements RequirementEvent {

        @Override
        public String name() {
            return "requirement.changed";
        }

        @Override
        public String subject() {
            return "projects/" + after.project() + "/requirements/" + after.template();
        }

        @Override
        public Optional<ProjectId> project() {
            return Optional.of(after.project());
        }

        @Override
        public JsonObject data() {
            return JsonObject.with()
                    .put("templateId", after.template().toString())
                    .put("version", JsonValue.number(after.version()))
                    .put("changes", JsonValue.array(after.changedSince(before).stream().map(this::change).toList()))
                    .build();
        }

        private JsonObject change(String field) {
            return JsonObject.with()
                    .put("field", field)
                    .put("before", Optional.ofNullable(before.values().get(field)))
                    .put("after", Optional.ofNullable(after.values().get(field)))
                    .put("onBehalfOf", Optional.ofNullable(after.setBy().get(field)).flatMap(SetBy::onBehalfOf))
                    .build();
        }
    }
}
