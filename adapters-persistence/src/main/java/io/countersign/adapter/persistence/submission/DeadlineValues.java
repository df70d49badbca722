package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.submission.Deadlines;
import java.time.Instant;
import java.util.List;

/** The values of the columns {@code overdue_from} and {@code decisions_due}, in this order. */
final class DeadlineValues {

    private DeadlineValues() {
    }

    static List<Object> of(Deadlines deadlines) {
        var decisions = JsonObject.with();
        deadlines.decisions().forEach((type, due) -> decisions.put(type.toString(), due.end().toString()));
        return List.of(Nullables.of(deadlines.overdueFrom(), Instant.class), JsonWriter.write(decisions.build()));
    }
}
