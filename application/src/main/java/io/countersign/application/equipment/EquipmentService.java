package io.countersign.application.equipment;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.equipment.port.in.ListEquipmentUseCase;
import io.countersign.application.equipment.port.in.RegisterEquipmentUseCase;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.equipment.Equipment;
import io.countersign.domain.event.EquipmentEvent;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

final class EquipmentService implements EquipmentUseCases {

    private final EquipmentRepository equipment;
    private final GetProjectAccessUseCase projectAccess;
    private final EventLog events;
    private final Transactions transactions;

    EquipmentService(EquipmentRepository equipment, GetProjectAccessUseCase projectAccess, EventLog events,
            Transactions transactions) {
        this.equipment = equipment;
        this.projectAccess = projectAccess;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Page<Equipment>>> list(ListEquipmentUseCase.Query query) {
        return Work.then(access(query.actor(), query.project()),
                access -> equipment.page(query.project(), query.page()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Equipment>> get(GetEquipmentUseCase.Query query) {
        return Work.then(access(query.actor(), query.project()),
                access -> Work.found(equipment.find(query.project(), query.id())));
    }

    @Override
    public Mono<Outcome<Equipment>> register(RegisterEquipmentUseCase.Command command) {
        var registered = access(command.actor(), command.project()).map(found -> found
                .then(access -> Equipment.register(access, command.id(), command.definition(), command.at())));
        return transactions.required(Work.write(registered, item -> equipment.insert(item, command.actor().id())
                .then(events.append(command.actor(), new EquipmentEvent.Registered(item)))));
    }

    private Mono<Outcome<ProjectAccess>> access(Actor actor, ProjectId project) {
        return projectAccess.get(new GetProjectAccessUseCase.Query(actor, project));
    }
}
