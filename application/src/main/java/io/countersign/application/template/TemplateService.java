package io.countersign.application.template;

import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.DeleteTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.application.template.port.in.ListTemplatesUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.event.TemplateEvent;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.template.diff.TemplateDiff;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

final class TemplateService implements TemplateUseCases {

    private final TemplateRepository templates;
    private final GetConsultantTypesUseCase consultantTypes;
    private final EventLog events;
    private final Transactions transactions;

    TemplateService(TemplateRepository templates, GetConsultantTypesUseCase consultantTypes,
            EventLog events, Transactions transactions) {
        this.templates = templates;
        this.consultantTypes = consultantTypes;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Page<EquipmentTemplate>> list(ListTemplatesUseCase.Query query) {
        return templates.page(query.filter(), query.page());
    }

    @Override
    public Mono<Outcome<EquipmentTemplate>> get(GetTemplateUseCase.Query query) {
        return Work.found(templates.find(query.id()));
    }

    @Override
    public Mono<Outcome<EquipmentTemplate>> create(CreateTemplateUseCase.Command command) {
        var created = types(command.actor()).map(types -> EquipmentTemplate.create(command.actor(), command.id(),
                command.definition(), types, command.at()));
        return transactions.required(Work.write(created, template -> templates.insert(template)
                .then(events.append(command.actor(), new TemplateEvent.Created(template)))));
    }

    @Override
    public Mono<Outcome<EquipmentTemplate>> replace(ReplaceTemplateUseCase.Command command) {
        var replaced = decide(command.actor(), templates.findForUpdate(command.id()), (template, types) -> template
                .replace(command.actor(), command.precondition(), command.definition(), types, command.at()));
        return transactions.required(Work.write(replaced, template -> templates.update(template)
                .then(events.append(command.actor(), new TemplateEvent.Replaced(template)))));
    }

    @Override
    public Mono<Outcome<EquipmentTemplate>> delete(DeleteTemplateUseCase.Command command) {
        var deleted = Work.then(Work.found(templates.findForUpdate(command.id())), template -> templates
                .usage(template.id())
                .map(usage -> template.delete(command.actor(), command.precondition(), usage)));
        return transactions.required(Work.write(deleted, template -> templates.delete(template.id())
                .then(events.append(command.actor(), new TemplateEvent.Deleted(template)))));
    }

    @Override
    public Mono<Outcome<TemplateVersion>> publish(PublishTemplateUseCase.Command command) {
        var published = decide(command.actor(), templates.findForUpdate(command.id()), (template, types) -> template
                .publish(command.actor(), command.precondition(), command.body(), types, command.at()));
        return transactions.required(Work.write(published, publication -> templates.update(publication.template())
                .then(templates.insertVersion(publication.version()))
                .then(events.append(command.actor(), new TemplateEvent.Published(publication)))))
                .map(outcome -> outcome.map(EquipmentTemplate.Publication::version));
    }

    @Override
    public Mono<Outcome<EquipmentTemplate>> retire(RetireTemplateUseCase.Command command) {
        var retired = Work.decide(templates.findForUpdate(command.id()),
                template -> template.retire(command.actor(), command.precondition(), command.body(), command.at()));
        return transactions.required(Work.write(retired, template -> templates.update(template)
                .then(events.append(command.actor(), new TemplateEvent.Retired(template)))));
    }

    @Override
    public Mono<Outcome<Page<TemplateVersion>>> list(ListTemplateVersionsUseCase.Query query) {
        return Work.then(get(new GetTemplateUseCase.Query(query.actor(), query.template())),
                template -> templates.versions(template.id(), query.page()).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<TemplateVersion>> get(GetTemplateVersionUseCase.Query query) {
        return Work.found(templates.findVersion(query.id()));
    }

    @Override
    public Mono<Outcome<CompareTemplateVersionsUseCase.Result>> compare(CompareTemplateVersionsUseCase.Query query) {
        return Work.then(get(new GetTemplateVersionUseCase.Query(query.actor(), query.version())),
                after -> Work.then(Mono.just(Outcome.of(query.from()).then(number -> from(after.id(), number))),
                        from -> templates.findVersion(from)
                                .map(before -> Outcome.done(new CompareTemplateVersionsUseCase.Result(from, after.id(),
                                        TemplateDiff.between(before.definition(), after.definition()))))
                                .defaultIfEmpty(Outcome.refused(noSuchStart(FaultCode.UNKNOWN_REFERENCE,
                                        from.number())))));
    }

    private static Outcome<TemplateVersionId> from(TemplateVersionId version, Optional<Integer> number) {
        return number.map(it -> new TemplateVersionId(version.template(), it)).or(version::predecessor)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(noSuchStart(FaultCode.REQUIRED, version.number())));
    }

    private static Refusal noSuchStart(FaultCode code, int number) {
        return new Refusal.InvalidContent(
                List.of(Fault.at(Pointer.ROOT.member("from"), code, "reference", number)));
    }

    private <R> Mono<Outcome<R>> decide(Actor actor, Mono<EquipmentTemplate> found,
            BiFunction<EquipmentTemplate, Map<ConsultantTypeId, ConsultantType>, Outcome<R>> decision) {
        return Work.then(Work.found(found),
                template -> types(actor).map(types -> decision.apply(template, types)));
    }

    private Mono<Map<ConsultantTypeId, ConsultantType>> types(Actor actor) {
        return consultantTypes.all(new GetConsultantTypesUseCase.Query(actor));
    }
}
