package io.countersign.application.consultanttype;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;

import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.Samples;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.project.Seat;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.submission.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class InMemoryConsultantTypeRepositoryTest extends ConsultantTypeRepositoryContract {

    private final InMemoryStore store = new InMemoryStore(Instant::now);

    @Override
    protected Ports ports() {
        return Ports.of(store);
    }

    @Override
    protected void keepDecision(ConsultantType type) {
        var submission = new SubmissionId(id(1));
        var decision = new Decision(new DecisionId(id(1)), 1,
                new Decision.Signature(new Seat(type.id(), user(1).id()), type.definition().name(), user(1).id(),
                        at(1)),
                new Decision.Statement(DecisionKind.APPROVED, Optional.empty(), List.of()),
                new Decision.Reviewed("digest", Optional.empty()), Optional.empty(), Optional.empty(),
                Optional.empty());
        store.rounds.put(submission,
                List.of(new Round(1, at(1), user(1).id(), Samples.offer(), "digest", Optional.empty(),
                        List.of(decision), List.of())));
    }
}
