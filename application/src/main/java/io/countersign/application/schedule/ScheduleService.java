package io.countersign.application.schedule;

import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionDeadlines;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class ScheduleService implements ScheduleSubmissionUseCase, RescheduleSubmissionsUseCase {

    private final Schedule schedule;

    ScheduleService(Schedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public Mono<Deadlines> schedule(ScheduleSubmissionUseCase.Command command) {
        return keep(command.dossier());
    }

    @Override
    public Mono<Integer> reschedule(RescheduleSubmissionsUseCase.Command command) {
        return schedule.open(command.project(), command.template())
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> schedule.lockDossier(id, command.actor()).flatMap(this::keep).thenReturn(1))
                .reduce(0, Integer::sum);
    }

    private Mono<Deadlines> keep(Dossier dossier) {
        var deadlines = SubmissionDeadlines.of(dossier);
        return schedule.keep(dossier.submission().core().id(), deadlines).thenReturn(deadlines);
    }
}
