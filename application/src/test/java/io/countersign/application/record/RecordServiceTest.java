package io.countersign.application.record;

import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.at;
import static io.countersign.application.submission.ReviewScene.CONTRACTOR;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static io.countersign.application.submission.ReviewScene.result;
import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.InMemoryStore;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.application.submission.RoundUseCases;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.user.UserUseCases;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RecordServiceTest {

    private static final ProveHistoryUseCase.History HISTORY = new ProveHistoryUseCase.History(LedgerHead.EMPTY,
            new LedgerExcerpt(List.of(), List.of()), Optional.empty());

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(Instant::now));
    private final ReviewScene scene = new ReviewScene(ports);
    private final List<ProveHistoryUseCase.Query> asked = new ArrayList<>();

    private final GetSubmissionUseCase submissions = query -> Work.decide(
            ports.submissions().findDossier(query.id(), query.actor()),
            dossier -> Outcome.unless(dossier.access().refusalToSee(), () -> Outcome.done(dossier)));
    private final RoundUseCases rounds = RoundUseCases.create(ports.submissions());
    private final GetSubmissionRecordUseCase records = RecordUseCases.create(submissions, rounds, rounds, rounds,
            UserUseCases.create(ports.ports().users(), ports.ports().events(), ports.ports().transactions()),
            query -> Mono.fromSupplier(() -> {
                asked.add(query);
                return HISTORY;
            }));

    @BeforeEach
    void submit() {
        scene.inReview(1);
    }

    private Outcome<GetSubmissionRecordUseCase.Result> record(Actor actor) {
        return value(records.record(new GetSubmissionRecordUseCase.Query(actor, submission(1), at(9))));
    }

    @Test
    void tellsWhatTheLedgerSaysToWhoeverReadsIt() {
        var record = result(record(CONTRACTOR));

        assertThat(record.history()).isEqualTo(HISTORY);
        assertThat(asked).containsExactly(new ProveHistoryUseCase.Query(CONTRACTOR, submission(1), at(9)));
        assertThat(record.rounds()).hasSize(1);
        assertThat(record.names()).containsOnlyKeys(CONTRACTOR.id());
    }

    @Test
    void asksTheLedgerNothingForAStranger() {
        assertThat(record(OUTSIDER)).isEqualTo(Outcome.refused(new Refusal.NotFound()));
        assertThat(asked).isEmpty();
    }
}
