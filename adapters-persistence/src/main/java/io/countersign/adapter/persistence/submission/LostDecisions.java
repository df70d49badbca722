package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;

import io.countersign.adapter.persistence.connection.StoredJson;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.LostDecision;
import java.util.List;
import java.util.Optional;

/** The column {@code submission_rounds.lost_decisions}. */
final class LostDecisions {

    private LostDecisions() {
    }

    static List<LostDecision> read(String json) {
        return StoredJson.readAll(Optional.of(json)).stream()
                .map(stored -> new LostDecision(new DecisionId(stored.id("decisionId")),
                        new ConsultantTypeId(stored.id("consultantTypeId")),
                        constant(stored.text("reason"), LostDecision.Reason.BY_JSON_NAME),
                        stored.texts("changedFields")))
                .toList();
    }

    static String write(List<LostDecision> lost) {
        return JsonWriter.write(JsonValue.array(lost.stream().map(LostDecisions::json).toList()));
    }

    private static JsonObject json(LostDecision lost) {
        return JsonObject.with()
                .put("decisionId", lost.decision().toString())
                .put("consultantTypeId", lost.consultantType().toString())
                .put("reason", lost.reason().jsonName())
                .put("changedFields", JsonValue.texts(lost.changedFields()))
                .build();
    }
}
