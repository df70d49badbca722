package io.countersign.adapter.web.submission;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.rule.ExplanationForm;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Review;

/** What the rule says of a round, and why, as JSON. */
final class VerdictResponse {

    private VerdictResponse() {
    }

    static JsonObject from(Dossier dossier) {
        var json = JsonObject.with().put("round", JsonValue.number(dossier.submission().head().rounds()));
        ExplanationForm.toJson(Review.of(dossier).explanation(), dossier.consultantTypeNames()).members()
                .forEach(json::put);
        return json.build();
    }
}
