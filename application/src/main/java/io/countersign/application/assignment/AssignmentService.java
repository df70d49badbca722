package io.countersign.application.assignment;

import io.countersign.application.assignment.port.in.AssignmentView;
import io.countersign.application.assignment.port.in.CreateAssignmentUseCase;
import io.countersign.application.assignment.port.in.EndAssignmentUseCase;
import io.countersign.application.assignment.port.in.GetAssignmentUseCase;
import io.countersign.application.assignment.port.in.ListAssignmentsUseCase;
import io.countersign.application.assignment.port.out.AssignmentRepository;
import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.domain.assignment.AssignmentDraft;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.event.AssignmentEvent;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.ReviewCause;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class AssignmentService implements AssignmentUseCases {

    private final AssignmentRepository assignments;
    private final GetProjectAccessUseCase projectAccess;
    private final GetConsultantTypesUseCase consultantTypes;
    private final ReevaluateReviewsUseCase reviews;
    private final EventLog events;
    private final Transactions transactions;

    AssignmentService(AssignmentRepository assignments, GetProjectAccessUseCase projectAccess,
            GetConsultantTypesUseCase consultantTypes, ReevaluateReviewsUseCase reviews, EventLog events,
            Transactions transactions) {
        this.assignments = assignments;
        this.projectAccess = projectAccess;
        this.consultantTypes = consultantTypes;
        this.reviews = reviews;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<Outcome<Page<AssignmentView>>> list(ListAssignmentsUseCase.Query query) {
        return Work.then(access(query.actor(), query.project()), access -> assignments
                .page(query.project(), query.page())
                .map(page -> Outcome.done(page.map(assignment -> view(access, query.at(), assignment)))));
    }

    @Override
    public Mono<Outcome<AssignmentView>> get(GetAssignmentUseCase.Query query) {
        return Work.then(access(query.actor(), query.project()),
                access -> Work.decide(assignments.find(query.project(), query.id()),
                        assignment -> Outcome.done(view(access, query.at(), assignment))));
    }

    @Override
    public Mono<Outcome<AssignmentView>> create(CreateAssignmentUseCase.Command command) {
        var created = Work.then(access(command.actor(), command.project()), access -> Work.write(
                consultantTypes.all(new GetConsultantTypesUseCase.Query(command.actor()))
                        .map(types -> ConsultantAssignment.create(access, command.id(), command.draft(),
                                named(command.draft())
                                        .flatMap(draft -> Optional.ofNullable(types.get(draft.consultantType()))),
                                command.at()))
                        .map(outcome -> outcome.map(assignment -> view(access, command.at(), assignment))),
                view -> assignments.insert(view.assignment(), command.actor().id())
                        .then(events.append(command.actor(), new AssignmentEvent.Created(view.assignment())))
                        .then(reevaluate(command.actor(), command.project(),
                                new ReviewCause.AssignmentCreated(view.assignment())))));
        return Work.refuseDuplicate(
                Work.refuseBrokenReference(transactions.required(created), unknownUser(command.draft())),
                "consultantTypeId");
    }

    @Override
    public Mono<Outcome<AssignmentView>> end(EndAssignmentUseCase.Command command) {
        var ended = Work.then(access(command.actor(), command.project()), access -> Work.write(
                Work.decide(assignments.find(command.project(), command.id()), assignment -> assignment
                        .end(access, command.precondition(), command.at())
                        .map(over -> view(access, command.at(), over))),
                view -> assignments.update(view.assignment())
                        .then(events.append(command.actor(), new AssignmentEvent.Ended(view.assignment())))
                        .then(reevaluate(command.actor(), command.project(),
                                new ReviewCause.AssignmentEnded(view.assignment())))));
        return transactions.required(ended);
    }

    private Mono<Void> reevaluate(Actor actor, ProjectId project, ReviewCause cause) {
        return reviews.reevaluate(new ReevaluateReviewsUseCase.Command(actor, project, cause)).then();
    }

    private Mono<Outcome<ProjectAccess>> access(Actor actor, ProjectId project) {
        return projectAccess.get(new GetProjectAccessUseCase.Query(actor, project));
    }

    private static AssignmentView view(ProjectAccess access, Instant at, ConsultantAssignment assignment) {
        return new AssignmentView(assignment, assignment.activeOn(access.project().dayOf(at)));
    }

    private static Optional<AssignmentDraft> named(Checked<AssignmentDraft> draft) {
        return draft instanceof Checked.Valid<AssignmentDraft>(var valid) ? Optional.of(valid) : Optional.empty();
    }

    private static Refusal unknownUser(Checked<AssignmentDraft> draft) {
        return new Refusal.InvalidContent(List.of(Fault.at(Pointer.ROOT.member("userId"), FaultCode.UNKNOWN_REFERENCE,
                "reference", named(draft).map(valid -> valid.user().toString()).orElse(""))));
    }
}
