package io.countersign.application.schedule;

import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.schedule.port.out.Schedule;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class RescheduleSubmissionsService implements RescheduleSubmissionsUseCase {

    private final Schedule schedule;
    private final ScheduleSubmissionUseCase one;

    RescheduleSubmissionsService(Schedule schedule, ScheduleSubmissionUseCase one) {
        this.schedule = schedule;
        this.one = one;
    }

    @Override
    public Mono<Integer> reschedule(Command command) {
        return schedule.open(command.project(), command.template())
                .flatMapMany(Flux::fromIterable)
                .concatMap(id -> schedule.lockDossier(id, command.actor())
                        .flatMap(dossier -> one.schedule(new ScheduleSubmissionUseCase.Command(dossier)))
                        .thenReturn(1))
                .reduce(0, Integer::sum);
    }
}
