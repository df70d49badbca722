package io.countersign.adapter.web.event;

import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonValue.JsonObject;

/** An event as a CloudEvent 1.0 in JSON; its id is the place after which to read on. */
public final class EventResponse {

    private EventResponse() {
    }

    /** @return the event as JSON */
    public static JsonObject from(LoggedEvent event) {
        var fact = event.fact();
        return JsonObject.with()
                .put("specversion", "1.0")
                .put("id", event.cursor().toString())
                .put("source", "/api/v1")
                .put("type", fact.type())
                .put("subject", fact.subject())
                .put("time", event.time())
                .put("datacontenttype", "application/json")
                .put("projectid", fact.project())
                .put("actorid", fact.actor().toString())
                .put("data", fact.data())
                .build();
    }
}
