package io.countersign.application.canary.port.out;

import io.countersign.adapter.persistence.canary.CanaryRow;
import reactor.core.publisher.Flux;

/** Shows the shape of the table. */
public interface ShowsRow {

    Flux<CanaryRow> rows();
}
