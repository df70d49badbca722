package io.countersign.application.inbox;

import io.countersign.application.InMemoryStore;
import io.countersign.application.inbox.port.in.InboxItem;
import io.countersign.application.inbox.port.out.Inbox;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.submission.InMemorySubmissionRepository;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.delegation.Delegation;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectRole;
import io.countersign.domain.project.Seat;
import io.countersign.domain.round.Round;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Staffing;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Inboxes in memory. */
public final class InMemoryInbox implements Inbox {

    private static final Comparator<Position> ORDER = Comparator
            .comparing((Position position) -> position.urgency().filter(Position.Urgency::overdue).isEmpty())
            .thenComparing(Position::at)
            .thenComparing(position -> position.id().toString());

    private final InMemoryStore store;

    /** @param store where everything is kept */
    public InMemoryInbox(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Page<InboxItem>> page(Actor actor, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            var asOf = request.after().flatMap(Position::urgency).map(Position.Urgency::asOf).orElseGet(store::now);
            return page(items(actor, asOf), request, asOf);
        }));
    }

    /** Whole positions at a time: what waits at one position stands on one page. */
    private static Page<InboxItem> page(Stream<InboxItem> items, PageRequest request, Instant asOf) {
        Function<InboxItem, Position> position = item -> new Position(item.since(), item.submission().value(),
                Optional.of(new Position.Urgency(item.overdue(), asOf)));
        var left = items
                .filter(it -> request.after().filter(after -> ORDER.compare(position.apply(it), after) <= 0).isEmpty())
                .sorted(Comparator.comparing(position, ORDER)
                        .thenComparing(it -> it.consultantType().map(ConsultantTypeId::toString).orElse(""))
                        .thenComparing(it -> it.onBehalfOf().map(UserId::toString).orElse("")))
                .toList();
        var places = left.stream().map(position).toList();
        var end = 0;
        while (end < left.size() && (end == 0 || places.lastIndexOf(places.get(end)) < request.limit())) {
            end = places.lastIndexOf(places.get(end)) + 1;
        }
        return new Page<>(left.subList(0, end),
                end < left.size() ? Optional.of(places.get(end - 1)) : Optional.empty());
    }

    private Stream<InboxItem> items(Actor actor, Instant asOf) {
        return store.submissions.values().stream().flatMap(submission -> switch (submission) {
            case Submission.InReview inReview ->
                Stream.concat(toDecide(inReview, actor, asOf), toStaff(inReview, actor, asOf));
            case Submission.Draft draft -> own(draft, actor, InboxItem.Kind.SUBMIT, asOf);
            case Submission.RevisionRequested revision -> own(revision, actor, InboxItem.Kind.REVISE, asOf);
            case Submission.Approved approved -> Stream.empty();
            case Submission.Rejected rejected -> Stream.empty();
            case Submission.Withdrawn withdrawn -> Stream.empty();
            case Submission.Voided voided -> Stream.empty();
        });
    }

    private Stream<InboxItem> toDecide(Submission.InReview inReview, Actor actor, Instant asOf) {
        var core = inReview.core();
        var today = Objects.requireNonNull(store.projects.get(core.project())).dayOf(store.now());
        var own = store.assignments.values().stream()
                .filter(it -> it.project().equals(core.project()) && it.user().equals(actor.id()))
                .filter(it -> it.activeOn(today))
                .map(ConsultantAssignment::seat);
        var delegated = store.delegations()
                .filter(it -> it.assignment().project().equals(core.project()) && it.delegate().equals(actor.id()))
                .filter(it -> it.activeOn(today))
                .map(Delegation::seat);
        return core.isAuthoredBy(actor.id())
                ? Stream.empty()
                : Stream.concat(own, delegated)
                        .distinct()
                        .filter(seat -> inReview.awaiting().contains(seat.consultantType()))
                        .filter(seat -> !core.isAuthoredBy(seat.holder()))
                        .filter(seat -> !isFilled(inReview.round(), actor, seat))
                        .map(seat -> item(inReview, InboxItem.Kind.DECIDE, Optional.of(seat.consultantType()),
                                Optional.of(seat.holder()).filter(holder -> !holder.equals(actor.id())),
                                inReview.round().submittedAt(),
                                Optional.ofNullable(deadlines(core).decisions().get(seat.consultantType())), asOf));
    }

    private static boolean isFilled(Round round, Actor actor, Seat seat) {
        return round.currentDecisions().stream().anyMatch(it -> it.seat().equals(seat)
                || it.approver().equals(actor.id()) && it.seat().consultantType().equals(seat.consultantType()));
    }

    private Stream<InboxItem> toStaff(Submission.InReview inReview, Actor actor, Instant asOf) {
        var project = inReview.core().project();
        var managers = store.members.values().stream()
                .filter(it -> it.project().equals(project) && it.role() == ProjectRole.MANAGER)
                .map(Member::user)
                .toList();
        var dossier = new InMemorySubmissionRepository(store).dossier(inReview, actor);
        return (managers.contains(actor.id()) || actor.admin() && managers.isEmpty())
                && !Staffing.shortages(dossier).isEmpty()
                        ? Stream.of(item(inReview, InboxItem.Kind.STAFF, Optional.empty(), Optional.empty(),
                                inReview.round().submittedAt(), Optional.empty(), asOf))
                        : Stream.empty();
    }

    private Stream<InboxItem> own(Submission submission, Actor actor, InboxItem.Kind kind, Instant asOf) {
        var core = submission.core();
        return core.creation().by().equals(actor.id())
                ? Stream.of(item(submission, kind, Optional.empty(), Optional.empty(), since(core),
                        deadlines(core).submitBy(), asOf))
                : Stream.empty();
    }

    private Deadlines deadlines(SubmissionCore core) {
        return store.deadlines.getOrDefault(core.id(), Deadlines.NONE);
    }

    private Instant since(SubmissionCore core) {
        return store.rounds.getOrDefault(core.id(), List.of()).stream()
                .filter(round -> round.number() == core.rounds())
                .flatMap(round -> round.closing().stream())
                .map(Round.Closing::at)
                .findFirst()
                .orElse(core.creation().at());
    }

    private static InboxItem item(Submission submission, InboxItem.Kind kind, Optional<ConsultantTypeId> type,
            Optional<UserId> onBehalfOf, Instant since, Optional<Due> due, Instant asOf) {
        var core = submission.core();
        var subject = new InboxItem.Subject(core.id(), core.project(), core.number(), core.offer().name(),
                submission.status(), core.rounds());
        return new InboxItem(kind, subject, type, onBehalfOf, since, due.map(Due::on),
                due.filter(it -> it.isOver(asOf)).isPresent(), Optional.empty());
    }
}
