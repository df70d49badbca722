package io.countersign.application.record.port.in;

import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/**
 * Reads everything that is on record about one submission, to be kept on paper. Everybody with a part in its project
 * may.
 */
public interface GetSubmissionRecordUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Result>> record(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id, Instant at) {}

    /** The acts of one person on a submission, each with a reason. */
    enum Deed {
        /** A manager approved it whatever the rule says. */
        OVERRIDDEN,
        /** Its side took it back. */
        WITHDRAWN,
        /** A manager declared it void. */
        VOIDED
    }

    /** An act: who did it, when and why. */
    record Done(Deed deed, Submission.Act act) {
        public Done {
            Objects.requireNonNull(deed, "deed");
            Objects.requireNonNull(act, "act");
        }
    }

    /**
     * The record.
     *
     * @param rounds oldest first
     * @param acts the acts of one person alone on the submission, oldest first
     * @param history the events of the submission in the ledger, read last
     * @param names of the people who are named in it
     */
    record Result(Dossier dossier, List<Round> rounds, DeviationReport deviations, GetVerdictUseCase.Result verdict,
            List<Done> acts, ProveHistoryUseCase.History history, Map<UserId, String> names) {
        public Result {
            Objects.requireNonNull(dossier, "dossier");
            Objects.requireNonNull(deviations, "deviations");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(history, "history");
            rounds = List.copyOf(rounds);
            acts = List.copyOf(acts);
            names = Map.copyOf(names);
        }
    }
}
