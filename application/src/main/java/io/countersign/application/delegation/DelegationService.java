package io.countersign.application.delegation;

import io.countersign.application.assignment.port.in.AssignmentView;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.delegation.port.in.CreateDelegationUseCase;
import io.countersign.application.delegation.port.in.DelegationView;
import io.countersign.application.delegation.port.in.GetDelegationUseCase;
import io.countersign.application.delegation.port.in.ListDelegationsUseCase;
import io.countersign.application.delegation.port.in.RevokeDelegationUseCase;
import io.countersign.application.delegation.port.out.DelegationRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.delegation.DelegationDraft;
import io.countersign.domain.event.DelegationEvent;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

final class DelegationService implements DelegationUseCases {

    private final DelegationRepository delegations;
    private final GetProjectAccessUseCase projectAccess;
    private final GetAssignmentUseCase assignments;
    private final EventLog events;
    private final Transactions transactions;

    DelegationService(DelegationRepository delegations, GetProjectAccessUseCase projectAccess,
            GetAssignmentUseCase assignments,
            EventLog events, Transactions transactions) {
        this.delegations = delegations;
        this.projectAccess = projectAccess;
        this.assignments = assignments;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Page<DelegationView>>> list(ListDelegationsUseCase.Query query) {
        return within(query.actor(), query.project(), query.assignment(), query.at(),
                (access, assignment) -> delegations.page(assignment, query.page())
                        .map(page -> Outcome.done(page.map(delegation -> view(access, query.at(), delegation)))));
    }

    @Override
    public Mono<Outcome<DelegationView>> get(GetDelegationUseCase.Query query) {
        return within(query.actor(), query.project(), query.assignment(), query.at(),
                (access, assignment) -> Work.decide(delegations.find(assignment, query.id()),
                        delegation -> Outcome.done(view(access, query.at(), delegation))));
    }

    @Override
    public Mono<Outcome<DelegationView>> create(CreateDelegationUseCase.Command command) {
        var created = within(command.actor(), command.project(), command.assignment(), command.at(),
                (access, assignment) -> Work.write(
                        Mono.just(Delegation.create(access, command.id(), assignment, command.draft(), command.at())
                                .map(delegation -> view(access, command.at(), delegation))),
                        view -> delegations.insert(view.delegation())
                                .then(events.append(command.actor(), new DelegationEvent.Created(view.delegation())))));
        return Work.refuseDuplicate(
                Work.refuseBrokenReference(transactions.required(created), unknownUser(command.draft())), "userId");
    }

    @Override
    public Mono<Outcome<DelegationView>> revoke(RevokeDelegationUseCase.Command command) {
        var revoked = within(command.actor(), command.project(), command.assignment(), command.at(),
                (access, assignment) -> Work.write(
                        Work.decide(delegations.find(assignment, command.id()), delegation -> delegation
                                .revoke(access, command.precondition(), command.at())
                                .map(over -> view(access, command.at(), over))),
                        view -> delegations.update(view.delegation())
                                .then(events.append(command.actor(), new DelegationEvent.Revoked(view.delegation())))));
        return transactions.required(revoked);
    }

    private <T> Mono<Outcome<T>> within(Actor actor, ProjectId project, ConsultantAssignmentId assignment, Instant at,
            BiFunction<ProjectAccess, ConsultantAssignment, Mono<Outcome<T>>> work) {
        return Work.then(projectAccess.get(new GetProjectAccessUseCase.Query(actor, project)),
                access -> Work.then(assignments.get(new GetAssignmentUseCase.Query(actor, project, assignment, at))
                        .map(found -> found.map(AssignmentView::assignment)),
                        carrying -> work.apply(access, carrying)));
    }

    private static DelegationView view(ProjectAccess access, Instant at, Delegation delegation) {
        return new DelegationView(delegation, delegation.activeOn(access.project().dayOf(at)));
    }

    private static Refusal unknownUser(Checked<DelegationDraft> draft) {
        var reference = draft instanceof Checked.Valid<DelegationDraft>(var valid)
                ? valid.delegate().toString()
                : "";
        return new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("userId"),
                FaultCode.UNKNOWN_REFERENCE, "reference", reference)));
    }
}
