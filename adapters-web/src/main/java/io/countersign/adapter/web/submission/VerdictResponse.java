package io.countersign.adapter.web.submission;

import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.ExplanationJson;

/** The verdict of the rule on a round, with its reasons, as JSON. */
final class VerdictResponse {

    private VerdictResponse() {
    }

    static JsonObject from(GetVerdictUseCase.Result verdict) {
        var json = JsonObject.with().put("round", JsonValue.number(verdict.round()));
        ExplanationJson.toJson(verdict.explanation(), verdict.consultantTypeNames()).members().forEach(json::put);
        return json.build();
    }
}
