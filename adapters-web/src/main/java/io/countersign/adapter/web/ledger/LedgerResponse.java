package io.countersign.adapter.web.ledger;

import io.countersign.adapter.web.event.EventResponse;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase.History;
import io.countersign.application.ledger.port.in.ProveLedgerEntryUseCase.Proven;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerProof;
import java.util.stream.Stream;

/** Parts of the ledger as JSON. */
public final class LedgerResponse {

    private LedgerResponse() {
    }

    static JsonObject from(LedgerHead head) {
        return JsonObject.with().put("number", JsonValue.number(head.number())).put("hash", head.hash()).build();
    }

    static JsonObject from(LedgerEntry entry) {
        return members(entry.link())
                .put("hash", entry.link().hash())
                .put("event", EventResponse.from(entry.event()))
                .build();
    }

    /** @return the head, the entries, and the way that passes all of them, from the head on */
    public static JsonObject from(History history) {
        return JsonObject.with()
                .put("head", from(history.head()))
                .put("entries", new JsonArray(history.events().sealed().stream()
                        .<JsonValue>map(LedgerResponse::from)
                        .toList()))
                .put("path", new JsonArray(history.proof().stream().flatMap(LedgerResponse::links).toList()))
                .build();
    }

    static JsonObject from(Proven proven) {
        return JsonObject.with()
                .put("head", from(proven.head()))
                .put("entry", from(proven.entry()))
                .put("path", new JsonArray(links(proven.proof()).toList()))
                .build();
    }

    private static Stream<JsonValue> links(LedgerProof proof) {
        return proof.path().stream().map(link -> members(link).build());
    }

    private static JsonObject.Builder members(LedgerLink link) {
        return JsonObject.with()
                .put("number", JsonValue.number(link.number()))
                .put("content", link.content())
                .put("previous", link.previous())
                .put("earlier", link.earlier());
    }
}
