package io.countersign.domain.submission;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.template.ClosePolicy;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands of consultants on one submission, and what becomes of it by the verdict of its rule. */
public final class ReviewCommands {

    private final Dossier dossier;
    private final UserId actor;
    private final Instant at;

    /** @param dossier of one moment, read under the lock that the command holds */
    public ReviewCommands(Dossier dossier) {
        this.dossier = dossier;
        this.actor = dossier.access().actor().id();
        this.at = dossier.at();
    }

    /** A decision, and whether it was there already. */
    public record Decided(Decision decision, Optional<Transition> transition) {}

    /**
     * Decides for one discipline, on one seat of it. An identical decision of the same person in the same round is answered,
     * not repeated.
     */
    public Outcome<Decided> decide(Checked<DecisionDraft> body, DecisionId id) {
        var refusal = new Access(dossier).refusalToDecide(at)
                .or(() -> noSeat(body))
                .or(() -> LifeCycle.decide(dossier.submission()))
                .or(() -> staleRound(body));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return switch (body) {
            case Checked.Invalid<DecisionDraft>(var faults) -> Outcome.refused(new Refusal.InvalidContent(faults));
            case Checked.Valid<DecisionDraft>(var draft) -> new UsableSeats(dossier).meantBy(draft)
                    .then(seats -> UsableSeats.ambiguity(seats)
                            .map(fault -> Outcome.<Decided>refused(new Refusal.InvalidContent(List.of(fault))))
                            .orElseGet(() -> decide(draft, seats.getFirst(), id, (InReview) dossier.submission())));
        };
    }

    private Optional<Refusal> noSeat(Checked<DecisionDraft> body) {
        return body instanceof Checked.Valid<DecisionDraft>(var draft)
                && new UsableSeats(dossier).meantBy(draft) instanceof Outcome.Refused<List<Seat>>(var refusal)
                        ? Optional.of(refusal)
                        : Optional.empty();
    }

    private Optional<Refusal> staleRound(Checked<DecisionDraft> body) {
        var current = dossier.submission().core().rounds();
        return body instanceof Checked.Valid<DecisionDraft>(var draft) && draft.round() != current
                ? Optional.of(new Refusal.StaleRound(current))
                : Optional.empty();
    }

    private Outcome<Decided> decide(DecisionDraft draft, Seat seat, DecisionId id, InReview inReview) {
        var inTheWay = inTheWay(seat, inReview);
        var same = inTheWay.stream()
                .filter(it -> it.seat().equals(seat) && it.approver().equals(actor) && repeats(draft, it))
                .findFirst();
        var review = Review.of(dossier);
        if (same.filter(review::stands).isPresent()) {
            return Outcome.done(new Decided(same.get(), Optional.empty()));
        }
        if (inTheWay.stream().anyMatch(it -> it.kind() == DecisionKind.RECUSED)) {
            return Outcome.refused(new Refusal.NotAssigned(draft.consultantType().value()));
        }
        var unnamed = inTheWay.stream().filter(it -> draft.supersedes().filter(it.id()::equals).isEmpty()).findFirst();
        if (unnamed.isPresent()) {
            return Outcome.refused(new Refusal.DecisionExists(unnamed.get().id().value()));
        }
        var earlier = inTheWay.stream().findFirst();
        if (!review.evaluation().isOpenFor(draft.consultantType())) {
            return Outcome.refused(new Refusal.NotYourTurn());
        }
        var faults = faults(draft, seat, earlier, review);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal.InvalidContent(faults));
        }
        var discipline = dossier.consultantTypeNames().getOrDefault(seat.consultantType(), "");
        var decision = new Decision(id, draft.round(), new Decision.Signature(seat, discipline, actor, at),
                draft.statement(), new Decision.Reviewed(inReview.round().contentDigest(),
                        Optional.of(review.scopeOf(seat.consultantType()))),
                earlier.map(Decision::id), Optional.empty(), Optional.empty());
        var next = new InReview(inReview.core().changed(at), inReview.round().with(decision), inReview.awaiting());
        return Outcome.done(new Decided(decision, Optional.of(settled(next, new SubmissionChange.Decided(decision)))));
    }

    /** Whoever names what was carried for him wants to sign this round's content, be it with the same words. */
    private static boolean repeats(DecisionDraft draft, Decision earlier) {
        var confirms = earlier.carriedFrom().isPresent() && draft.supersedes().filter(earlier.id()::equals).isPresent();
        return draft.statement().equals(earlier.statement()) && !confirms;
    }

    /** What stands on the seat already, whoever decided it, and what the person decided for another seat of the discipline. */
    private List<Decision> inTheWay(Seat seat, InReview inReview) {
        return inReview.round().currentDecisions().stream()
                .filter(it -> it.seat().consultantType().equals(seat.consultantType()))
                .filter(it -> it.seat().equals(seat) || it.approver().equals(actor))
                .toList();
    }

    private boolean isOwn(Seat seat) {
        return seat.holder().equals(actor);
    }

    private List<Fault> faults(DecisionDraft draft, Seat seat, Optional<Decision> earlier, Review review) {
        var faults = new ArrayList<Fault>();
        if (draft.statement().kind() == DecisionKind.RECUSED && !isOwn(seat)) {
            faults.add(Fault.at(Pointer.ROOT.member("decision"), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                    DecisionKind.BY_JSON_NAME.entrySet().stream()
                            .filter(kind -> kind.getValue() != DecisionKind.RECUSED)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", "))));
        }
        if (earlier.isEmpty() && draft.supersedes().isPresent()) {
            faults.add(Fault.at(Pointer.ROOT.member("supersedes"), FaultCode.UNKNOWN_REFERENCE, "reference",
                    draft.supersedes().get()));
        }
        for (var index = 0; index < draft.statement().acceptedDeviations().size(); index++) {
            var field = draft.statement().acceptedDeviations().get(index);
            if (!review.deviating().contains(field)) {
                faults.add(Fault.at(Pointer.ROOT.member("acceptedDeviations").element(index),
                        FaultCode.NO_SUCH_DEVIATION, "field", field));
            }
        }
        if (draft.statement().kind() != DecisionKind.APPROVED_AS_NOTED
                && !draft.statement().acceptedDeviations().isEmpty()) {
            faults.add(Fault.at(Pointer.ROOT.member("acceptedDeviations"), FaultCode.NOT_ALLOWED_VALUE, "allowed",
                    DecisionKind.APPROVED_AS_NOTED.jsonName()));
        }
        if (draft.statement().kind().positive()) {
            var place = draft.statement().kind() == DecisionKind.APPROVED ? "decision" : "acceptedDeviations";
            review.toAccept(draft.consultantType()).stream()
                    .filter(field -> !draft.statement().acceptedDeviations().contains(field))
                    .forEach(field -> faults.add(Fault.at(Pointer.ROOT.member(place), FaultCode.UNACCEPTED_DEVIATION,
                            "field", field)));
        }
        return faults;
    }

    /**
     * Takes back one's own decision, or what was decided on one's seat, while the round is open.
     *
     * @param found the decision, empty when the submission has none of that id: then its state is the better answer, when
     *            that state has nothing to retract
     */
    public Outcome<Transition> retract(Optional<Decision> found, Precondition precondition, Checked<?> body) {
        return found.map(decision -> retract(decision, precondition, body))
                .orElseGet(() -> Outcome.refused(dossier.access().refusalToSee()
                        .or(() -> LifeCycle.decide(dossier.submission()))
                        .orElseGet(Refusal.NotFound::new)));
    }

    private Outcome<Transition> retract(Decision decision, Precondition precondition, Checked<?> body) {
        var refusal = dossier.access().refusalToSee()
                .or(() -> decision.approver().equals(actor) || decision.seat().holder().equals(actor)
                        ? new Access(dossier).refusalToDecide(at)
                        : Optional.of(new Refusal.Forbidden(List.of(Refusal.Role.AUTHOR))))
                .or(() -> precondition.unmetBy(decision.version()))
                .or(() -> LifeCycle.decide(dossier.submission()))
                .or(() -> decision.round() != dossier.submission().core().rounds()
                        ? Optional.of(new Refusal.RoundClosed(decision.round()))
                        : Optional.empty())
                .or(() -> decision.current() ? Optional.empty() : Optional.of(new Refusal.AlreadyDone()))
                .or(() -> body.faultsOrNone().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Refusal.InvalidContent(body.faultsOrNone())));
        return Outcome.unless(refusal, () -> {
            var inReview = (InReview) dossier.submission();
            var next = new InReview(inReview.core().changed(at), inReview.round().retracted(decision.id(), at),
                    inReview.awaiting());
            return Outcome.done(settled(next, new SubmissionChange.Retracted(decision.id(), at)));
        });
    }

    /**
     * Looks again at a submission in review after the people or the requirements around it changed.
     *
     * @param cause what changed; the dossier shows how it is since
     * @return the step that follows, which says why; empty when everything stays as it is
     */
    public Optional<Transition> reevaluate(ReviewCause cause) {
        if (!(dossier.submission() instanceof InReview inReview)) {
            return Optional.empty();
        }
        var before = Review.of(cause.undoneIn(dossier)).evaluation().verdict();
        var after = Review.of(dossier).evaluation().verdict();
        var transition = settled(new InReview(inReview.core().changed(at), inReview.round(), inReview.awaiting()),
                new SubmissionChange.Reevaluated(cause, before, after));
        var same = before == after && transition.next() instanceof InReview next
                && next.awaiting().equals(inReview.awaiting());
        return same ? Optional.empty() : Optional.of(transition);
    }

    private Transition settled(InReview inReview, SubmissionChange... changes) {
        var review = Review.of(dossier.with(inReview));
        var verdict = review.effectiveVerdict();
        var core = inReview.core();
        Optional<Submission> end = switch (verdict) {
            case APPROVED, APPROVED_AS_NOTED -> Optional.of(new Submission.Approved(core,
                    verdict == Verdict.APPROVED_AS_NOTED, new Basis.ByRule()));
            case NEEDS_REVISION ->
                closes(review) ? Optional.of(new Submission.RevisionRequested(core)) : Optional.empty();
            case REJECTED -> closes(review) ? Optional.of(new Submission.Rejected(core)) : Optional.empty();
            case PENDING, UNSATISFIABLE, NOT_APPLICABLE -> Optional.empty();
        };
        var all = new ArrayList<>(List.of(changes));
        end.ifPresent(it -> all.add(new SubmissionChange.RoundClosed(inReview.round().number(),
                new Round.Closing(Round.Result.of(verdict), at), ClosingCircumstances.of(dossier))));
        var goesOn = new InReview(core, inReview.round(), review.awaitedDisciplines());
        return new Transition(end.orElse(goesOn), all);
    }

    private boolean closes(Review review) {
        return dossier.template().definition().review().closePolicy() == ClosePolicy.WHEN_DECIDED
                || review.evaluation().allResponded();
    }
}
