package io.countersign.application.ledger.port.in;

import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Proves the events of a submission, as far as the actor may read them. */
public interface ProveHistoryUseCase {

    /** @return exactly one history; without an event when the actor may read none */
    Mono<History> prove(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId submission, Instant at) {}

    /**
     * Events of a submission, and one proof for all of them that are in the ledger.
     *
     * @param head the last entry of the ledger, which is not before any of theirs
     * @param proof a way from the head that passes the entry of each; empty when there is none
     */
    record History(LedgerHead head, LedgerExcerpt events, Optional<LedgerProof> proof) {
        public History {
            Objects.requireNonNull(head, "head");
            Objects.requireNonNull(events, "events");
            Objects.requireNonNull(proof, "proof");
        }
    }
}
