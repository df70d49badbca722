package io.countersign.application.schedule.port.in;

import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import reactor.core.publisher.Mono;

/** Keeps the deadlines of one submission as they are now. */
public interface ScheduleSubmissionUseCase {

    /** @return exactly one: the deadlines that were kept */
    Mono<Deadlines> schedule(Command command);

    /** Its input. */
    record Command(Dossier dossier) {}
}
