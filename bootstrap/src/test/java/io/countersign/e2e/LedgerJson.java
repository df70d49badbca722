package io.countersign.e2e;

import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Parts of the ledger as a client reads them, who has nothing but the jar of the domain. */
final class LedgerJson {

    private LedgerJson() {
    }

    static JsonValue member(JsonObject object, String name) {
        return object.member(name).orElseThrow();
    }

    static List<JsonObject> objects(JsonObject object, String name) {
        return ((JsonArray) member(object, name)).elements().stream().map(JsonObject.class::cast).toList();
    }

    static long number(JsonObject object) {
        return ((JsonNumber) member(object, "number")).decimal().longValueExact();
    }

    static LedgerHead head(JsonObject head) {
        return new LedgerHead(number(head), EventClient.text(head, "hash"));
    }

    static LedgerLink link(JsonObject link) {
        return new LedgerLink(number(link), EventClient.text(link, "content"), EventClient.text(link, "previous"),
                EventClient.text(link, "earlier"));
    }

    static LoggedEvent event(JsonObject entry) {
        var event = (JsonObject) member(entry, "event");
        return new LoggedEvent(EventCursor.read(EventClient.text(event, "id")).orElseThrow(),
                Instant.parse(EventClient.text(event, "time")),
                new EventFact(EventClient.text(event, "type"), EventClient.text(event, "subject"),
                        Optional.of(new ProjectId(UUID.fromString(EventClient.text(event, "projectid")))),
                        new UserId(UUID.fromString(EventClient.text(event, "actorid"))),
                        (JsonObject) member(event, "data")));
    }

    static LedgerProof proof(JsonObject proven) {
        return new LedgerProof(objects(proven, "path").stream().map(LedgerJson::link).toList());
    }
}
