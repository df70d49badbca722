package io.countersign.domain.event;

import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionChange;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from a step of a submission everything that happened in it: first the command, then what it led to. */
public final class SubmissionEvents {

    private SubmissionEvents() {
    }

    /**
     * @param before the submission that the step was made from
     * @return at least one event
     */
    public static List<DomainEvent> of(Submission before, Transition step) {
        var events = new ArrayList<DomainEvent>();
        command(before, step).ifPresent(events::add);
        step.changes().stream().flatMap(change -> of(step.next(), change)).forEach(events::add);
        byRule(before, step).ifPresent(events::add);
        return List.copyOf(events);
    }

    /** Commands of consultants leave decisions, which stand among the changes. */
    private static Optional<DomainEvent> command(Submission before, Transition step) {
        return switch (step.next()) {
            case Submission.Draft draft -> Optional.of(recalled(step).orElseGet(() -> edited(before, draft)));
            case Submission.RevisionRequested revision -> recalled(step)
                    .or(() -> before instanceof Submission.RevisionRequested
                            ? Optional.of(edited(before, revision))
                            : Optional.empty());
            case Submission.InReview review -> before instanceof Submission.InReview
                    ? Optional.empty()
                    : Optional.of(new SubmissionEvent.Submitted(review));
            case Submission.Approved approved -> approved.basis() instanceof Submission.Basis.Overridden basis
                    ? Optional.of(new SubmissionEvent.Overridden(approved, basis))
                    : Optional.empty();
            case Submission.Rejected rejected -> Optional.empty();
            case Submission.Withdrawn withdrawn -> Optional.of(new SubmissionEvent.Withdrawn(withdrawn));
            case Submission.Voided voided -> Optional.of(new SubmissionEvent.Voided(voided));
        };
    }

    private static Optional<DomainEvent> recalled(Transition step) {
        return step.changes().stream()
                .filter(SubmissionChange.RoundRecalled.class::isInstance)
                .map(SubmissionChange.RoundRecalled.class::cast)
                .<DomainEvent>map(change -> new SubmissionEvent.Recalled(step.next(), change.round()))
                .findFirst();
    }

    private static DomainEvent edited(Submission before, Submission next) {
        var from = before.core().template();
        return next.core().template().equals(from)
                ? new SubmissionEvent.Edited(next)
                : new SubmissionEvent.Migrated(next, from);
    }

    private static Stream<DomainEvent> of(Submission next, SubmissionChange change) {
        var core = next.core();
        return switch (change) {
            case SubmissionChange.RoundOpened(var round) -> opened(core, round);
            case SubmissionChange.RoundClosed(var round, var closing, var circumstances) ->
                Stream.of(new RoundEvent.Closed(core, round, closing.result()));
            case SubmissionChange.RoundRecalled recalled -> Stream.empty();
            case SubmissionChange.Decided decided -> decided(core, decided);
            case SubmissionChange.Retracted(var decision, var at) ->
                Stream.of(new DecisionEvent.Retracted(core, decision));
            case SubmissionChange.Reevaluated reevaluated ->
                Stream.of(new SubmissionEvent.Reevaluated(next, reevaluated));
        };
    }

    private static Stream<DomainEvent> opened(SubmissionCore core, Round round) {
        var events = new ArrayList<DomainEvent>();
        events.add(new RoundEvent.Opened(core, round));
        round.decisions().forEach(decision -> decision.carriedFrom()
                .ifPresent(from -> events.add(new DecisionEvent.Carried(core, decision.id(), from))));
        round.lostDecisions().forEach(lost -> events.add(new DecisionEvent.Lost(core, lost)));
        return events.stream();
    }

    private static Stream<DomainEvent> decided(SubmissionCore core, SubmissionChange.Decided decided) {
        var made = decided.decision();
        return Stream.concat(Stream.of(new DecisionEvent.Made(core, made)), made.supersedes()
                .map(earlier -> new DecisionEvent.Superseded(core, earlier, made.id()))
                .stream());
    }

    private static Optional<DomainEvent> byRule(Submission before, Transition step) {
        return switch (step.next()) {
            case Submission.Draft draft -> Optional.empty();
            case Submission.InReview review -> Optional.empty();
            case Submission.RevisionRequested revision ->
                before instanceof Submission.InReview && recalled(step).isEmpty()
                        ? Optional.of(new SubmissionEvent.RevisionRequested(revision))
                        : Optional.empty();
            case Submission.Approved approved -> approved.basis() instanceof Submission.Basis.ByRule
                    ? Optional.of(new SubmissionEvent.Approved(approved))
                    : Optional.empty();
            case Submission.Rejected rejected -> Optional.of(new SubmissionEvent.Rejected(rejected));
            case Submission.Withdrawn withdrawn -> Optional.empty();
            case Submission.Voided voided -> Optional.empty();
        };
    }
}
