package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** A command as JSON, with the reason why the caller may not give it now, if there is one. */
final class ActionResponse {

    private ActionResponse() {
    }

    static JsonObject from(String name, Optional<Refusal> refusal) {
        var action = Members.with().put("name", name).put("allowed", refusal.isEmpty());
        refusal.ifPresent(reason -> action.put("reasons", List.of(ReasonNames.of(reason))));
        return action.build();
    }
}
