package io.countersign.application.equipment;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.equipment.port.in.ListEquipmentUseCase;
import io.countersign.application.equipment.port.in.RegisterEquipmentUseCase;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetStandingUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.event.EquipmentEvent;
import io.countersign.domain.project.Equipment;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.project.Standing;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

final class EquipmentService implements EquipmentUseCases {

    private final EquipmentRepository equipment;
    private final GetStandingUseCase standings;
    private final EventLog events;
    private final Transactions transactions;

    EquipmentService(EquipmentRepository equipment, GetStandingUseCase standings, EventLog events,
            Transactions transactions) {
        this.equipment = equipment;
        this.standings = standings;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Page<Equipment>>> list(ListEquipmentUseCase.Query query) {
        return Work.then(standing(query.actor(), query.project()),
                standing -> equipment.page(query.project(), query.page()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Equipment>> get(GetEquipmentUseCase.Query query) {
        return Work.then(standing(query.actor(), query.project()),
                standing -> Work.decide(equipment.find(query.project(), query.id()), Outcome::done));
    }

    @Override
    public Mono<Outcome<Equipment>> register(RegisterEquipmentUseCase.Command command) {
        var registered = standing(command.actor(), command.project()).map(found -> found
                .then(standing -> Equipment.register(standing, command.id(), command.definition(), command.at())));
        return transactions.required(Work.write(registered, item -> equipment.insert(item, command.actor().id())
                .then(events.append(command.actor(), new EquipmentEvent.Registered(item)))));
    }

    private Mono<Outcome<Standing>> standing(Actor actor, ProjectId project) {
        return standings.get(new GetStandingUseCase.Query(actor, project));
    }
}
