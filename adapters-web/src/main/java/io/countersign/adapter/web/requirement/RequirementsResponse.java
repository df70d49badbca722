package io.countersign.adapter.web.requirement;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.requirement.RequirementValues;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The requirement values of a template in a project as JSON. */
record RequirementsResponse(String projectId, String templateId, JsonObject values, Map<String, SetBy> setBy,
        Optional<Instant> updatedAt) {

    /** The person who set a value. */
    record SetBy(String userId, Optional<String> onBehalfOf, Instant at) {}

    static RequirementsResponse from(RequirementValues requirements) {
        var setBy = new LinkedHashMap<String, SetBy>();
        requirements.setBy().forEach((field, it) -> setBy.put(field,
                new SetBy(it.user().toString(), it.onBehalfOf().map(Object::toString), it.at())));
        return new RequirementsResponse(requirements.project().toString(), requirements.template().toString(),
                new JsonObject(requirements.values()), setBy, requirements.updatedAt());
    }
}
