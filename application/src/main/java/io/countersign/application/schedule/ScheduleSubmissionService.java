package io.countersign.application.schedule;

import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.SubmissionDeadlines;
import reactor.core.publisher.Mono;

final class ScheduleSubmissionService implements ScheduleSubmissionUseCase {

    private final Schedule schedule;

    ScheduleSubmissionService(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Mono<Deadlines> schedule(Command command) {
        var deadlines = SubmissionDeadlines.of(command.dossier());
        return schedule.keep(command.dossier().submission().core().id(), deadlines).thenReturn(deadlines);
    }
}
