package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.LostDecision;
import java.util.List;

/** The column {@code submission_rounds.lost_decisions}. */
final class LostDecisions {

    private LostDecisions() {
    }

    static List<LostDecision> read(Columns row, String column) {
        return row.objects(column).stream()
                .map(lost -> new LostDecision(lost.id("decisionId", DecisionId::new),
                        lost.id("consultantTypeId", ConsultantTypeId::new),
                        lost.constant("reason", LostDecision.Reason.BY_JSON_NAME), lost.texts("changedFields")))
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
