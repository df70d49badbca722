package io.countersign.application.consultanttype;

import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.DeleteConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ListConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ReplaceConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.RetireConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.event.ConsultantTypeEvent;
import io.countersign.domain.refusal.Outcome;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

final class ConsultantTypeService implements ConsultantTypeUseCases {

    private final ConsultantTypeRepository types;
    private final EventLog events;
    private final Transactions transactions;

    ConsultantTypeService(ConsultantTypeRepository types, EventLog events, Transactions transactions) {
        this.types = types;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Page<ConsultantType>> list(ListConsultantTypesUseCase.Query query) {
        return types.page(query.page());
    }

    @Override
    public Mono<Outcome<ConsultantType>> get(GetConsultantTypeUseCase.Query query) {
        return Work.found(types.find(query.id()));
    }

    @Override
    public Mono<Map<ConsultantTypeId, ConsultantType>> all(GetConsultantTypesUseCase.Query query) {
        return types.findAll()
                .map(all -> all.stream().collect(Collectors.toMap(ConsultantType::id, Function.identity())));
    }

    @Override
    public Mono<Outcome<ConsultantType>> create(CreateConsultantTypeUseCase.Command command) {
        var created = ConsultantType.create(command.actor(), command.id(), command.definition(), command.at());
        return Work.refuseDuplicate(transactions.required(Work.write(Mono.just(created), type -> types.insert(type)
                .then(events.append(command.actor(), new ConsultantTypeEvent.Created(type))))), "name");
    }

    @Override
    public Mono<Outcome<ConsultantType>> replace(ReplaceConsultantTypeUseCase.Command command) {
        var replaced = Work.decide(types.findForUpdate(command.id()),
                type -> type.replace(command.actor(), command.precondition(), command.definition()));
        return Work.refuseDuplicate(transactions.required(Work.write(replaced, type -> types.update(type)
                .then(events.append(command.actor(), new ConsultantTypeEvent.Replaced(type))))), "name");
    }

    @Override
    public Mono<Outcome<ConsultantType>> retire(RetireConsultantTypeUseCase.Command command) {
        var retired = Work.decide(types.findForUpdate(command.id()),
                type -> type.retire(command.actor(), command.precondition(), command.body(), command.at()));
        return transactions.required(Work.write(retired, type -> types.update(type)
                .then(events.append(command.actor(), new ConsultantTypeEvent.Retired(type)))));
    }

    @Override
    public Mono<Outcome<ConsultantType>> delete(DeleteConsultantTypeUseCase.Command command) {
        var deleted = Work.then(Work.found(types.findForUpdate(command.id())), type -> types
                .usage(type.id())
                .map(usage -> type.delete(command.actor(), command.precondition(), usage)));
        return transactions.required(Work.write(deleted, type -> types.delete(type.id())
                .then(events.append(command.actor(), new ConsultantTypeEvent.Deleted(type)))));
    }
}
