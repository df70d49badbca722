package io.countersign.adapter.web.submission;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.offer.ContentChange;
import io.countersign.domain.round.RoundDiff;
import java.util.List;

/** The differences between the offers of two rounds, as JSON. */
record RoundDiffResponse(int from, int to, List<JsonObject> changes) {

    static RoundDiffResponse from(RoundDiff diff) {
        return new RoundDiffResponse(diff.from(), diff.to(),
                diff.changes().stream().map(RoundDiffResponse::json).toList());
    }

    /** A side without a value is left out: null is a value, the cleared one. */
    private static JsonObject json(ContentChange change) {
        return JsonObject.with()
                .put("path", change.path())
                .put("change", change.kind().jsonName())
                .put("before", change.before())
                .put("after", change.after())
                .build();
    }
}
