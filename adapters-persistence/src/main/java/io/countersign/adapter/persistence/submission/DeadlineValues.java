package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.domain.submission.Deadlines;
import java.time.Instant;
import java.util.List;

/** The values of the columns {@code overdue_from} and {@code decisions_due}, in this order. */
final class DeadlineValues {

    private DeadlineValues() {
    }

    static List<Object> of(Deadlines deadlines) {
        return List.of(Nullables.of(deadlines.overdueFrom(), Instant.class), DecisionsDue.write(deadlines));
    }
}
