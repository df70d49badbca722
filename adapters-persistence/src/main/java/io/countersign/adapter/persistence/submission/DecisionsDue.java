package io.countersign.adapter.persistence.submission;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.schedule.Deadlines;

/** The column {@code decisions_due}: by when each awaited discipline is to have decided. */
public final class DecisionsDue {

    private DecisionsDue() {
    }

    /** @return the column's text */
    public static String write(Deadlines deadlines) {
        var decisions = JsonObject.with();
        deadlines.decisions().forEach((type, due) -> decisions.put(type.toString(), due.end().toString()));
        return JsonWriter.write(decisions.build());
    }
}
