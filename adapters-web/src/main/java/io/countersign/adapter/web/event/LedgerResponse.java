package io.countersign.adapter.web.event;

import io.countersign.application.ledger.port.in.ProveLedgerEntryUseCase.Proven;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;

/** Parts of the ledger as JSON. */
final class LedgerResponse {

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

    static JsonObject from(Proven proven) {
        return JsonObject.with()
                .put("head", from(proven.head()))
                .put("entry", from(proven.entry()))
                .put("path", new JsonArray(proven.proof().path().stream()
                        .<JsonValue>map(link -> members(link).build())
                        .toList()))
                .build();
    }

    private static JsonObject.Builder members(LedgerLink link) {
        return JsonObject.with()
                .put("number", JsonValue.number(link.number()))
                .put("content", link.content())
                .put("previous", link.previous())
                .put("earlier", link.earlier());
    }
}
