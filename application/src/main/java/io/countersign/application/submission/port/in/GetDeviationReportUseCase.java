package io.countersign.application.submission.port.in;

import io.countersign.domain.deviation.DeviationReport;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/**
 * Compares the content of a submission, as it is now, with the template and the requirement values. Everybody with a
 * part in its project may.
 */
public interface GetDeviationReportUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<DeviationReport>> report(Query query);

    /** Its input. */
    record Query(Actor actor, SubmissionId id) {}
}
