package io.countersign.domain.submission;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.project.Seat;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.review.Review;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.Round;
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
    private final ReviewGuards guards;
    private final UserId actor;
    private final Instant at;

    /** @param dossier of one moment, read under the lock that the command holds */
    public ReviewCommands(Dossier dossier) {
        this.dossier = dossier;
        this.guards = new ReviewGuards(dossier);
        this.actor = dossier.access().actor().id();
        this.at = dossier.at();
    }

    /** A decision, and the step that it makes; a step without effect when the decision was there already. */
    public record Decided(Decision decision, Step step) {}

    /**
     * Decides for one discipline, on one seat of it. An identical decision of the same person in the same round is
     * answered, not repeated.
     */
    public Outcome<Decided> decide(Checked<DecisionDraft> body, DecisionId id) {
        return guards.decidable(body).then(inReview -> Outcome.of(body).then(draft -> new UsableSeats(dossier)
                .oneMeantBy(draft)
                .then(seat -> decide(draft, seat, id, inReview))));
    }

    private Outcome<Decided> decide(DecisionDraft draft, Seat seat, DecisionId id, InReview inReview) {
        var inTheWay = inTheWay(seat, inReview);
        var same = inTheWay.stream()
                .filter(it -> it.seat().equals(seat) && it.approver().equals(actor) && repeats(draft, it))
                .findFirst();
        var review = Reviews.of(dossier);
        if (same.filter(review::stands).isPresent()) {
            return Outcome.done(new Decided(same.get(), Step.unchanged(dossier)));
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
        var discipline = dossier.surroundings().consultantTypeNames().getOrDefault(seat.consultantType(), "");
        var decision = new Decision(id, draft.round(), new Decision.Signature(seat, discipline, actor, at),
                draft.statement(), new Decision.Reviewed(inReview.round().contentDigest(),
                        Optional.of(review.scopeOf(seat.consultantType()))),
                earlier.map(Decision::id), Optional.empty(), Optional.empty());
        var next = new InReview(inReview.core().changed(at), inReview.round().with(decision), inReview.awaiting());
        var facts = new ArrayList<SubmissionFact>(List.of(new SubmissionFact.Decided(decision)));
        decision.supersedes().ifPresent(it -> facts.add(new SubmissionFact.Superseded(it, id)));
        return Outcome.done(new Decided(decision, settled(next, facts)));
    }

    /**
     * An approver who supersedes the decision carried for them wants to sign this round's content, be it with the same
     * words.
     */
    private static boolean repeats(DecisionDraft draft, Decision earlier) {
        var confirms = earlier.carriedFrom().isPresent() && draft.supersedes().filter(earlier.id()::equals).isPresent();
        return draft.statement().equals(earlier.statement()) && !confirms;
    }

    /**
     * The decisions that stand in the way: the one on the seat, be it by the holder or a delegate, and the person's own
     * for another seat of the discipline.
     */
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
     * Takes back one's own decision, or one made on one's seat, while the round is open.
     *
     * @param found the decision, empty when the submission has none of that id: then its state is the better answer,
     *            when that state has nothing to retract
     */
    public Outcome<Step> retract(Optional<Decision> found, Precondition precondition, Checked<?> body) {
        return found.map(decision -> guards.retractable(decision, precondition)
                .then(inReview -> Outcome.of(body).map(nothing -> retracted(inReview, decision.id()))))
                .orElseGet(() -> Outcome.refused(guards.refusalToRetractUnknown()));
    }

    private Step retracted(InReview inReview, DecisionId decision) {
        var next = new InReview(inReview.core().changed(at), inReview.round().retracted(decision, at),
                inReview.awaiting());
        return settled(next, List.of(new SubmissionFact.Retracted(decision, at)));
    }

    /**
     * Looks again at a submission in review after the people or the requirements around it changed.
     *
     * @param cause what changed; the dossier shows how it is since
     * @return the step that follows, which says why; one without effect when everything stays as it is
     */
    public Step reevaluate(ReviewCause cause) {
        return dossier.submission() instanceof InReview inReview
                ? reevaluated(inReview, cause)
                : Step.unchanged(dossier);
    }

    private Step reevaluated(InReview inReview, ReviewCause cause) {
        var before = Reviews.of(cause.undoneIn(dossier)).evaluation().verdict();
        var after = Reviews.of(dossier).evaluation().verdict();
        var step = settled(new InReview(inReview.core().changed(at), inReview.round(), inReview.awaiting()),
                List.of(new SubmissionFact.Reevaluated(cause, before, after)));
        var same = before == after && step.next() instanceof InReview next
                && next.awaiting().equals(inReview.awaiting());
        return same ? Step.unchanged(dossier) : step;
    }

    /** @return the step on which the round goes on, or ends, as the rule says of what it has come to */
    private Step settled(InReview inReview, List<SubmissionFact> facts) {
        var review = Reviews.of(dossier.with(inReview));
        var core = inReview.core();
        var verdict = review.effectiveVerdict();
        return switch (verdict) {
            case APPROVED, APPROVED_AS_NOTED -> ended(inReview, verdict, facts,
                    new Submission.Approved(core, verdict == Verdict.APPROVED_AS_NOTED, new Basis.ByRule()),
                    new SubmissionFact.Approved());
            case NEEDS_REVISION -> closes(review)
                    ? ended(inReview, verdict, facts, new Submission.RevisionRequested(core),
                            new SubmissionFact.RevisionRequested())
                    : goingOn(inReview, review, facts);
            case REJECTED -> closes(review)
                    ? ended(inReview, verdict, facts, new Submission.Rejected(core), new SubmissionFact.Rejected())
                    : goingOn(inReview, review, facts);
            case PENDING, UNSATISFIABLE, NOT_APPLICABLE -> goingOn(inReview, review, facts);
        };
    }

    private Step ended(InReview inReview, Verdict verdict, List<SubmissionFact> facts, Submission next,
            SubmissionFact how) {
        var all = new ArrayList<>(facts);
        all.add(SubmissionFact.RoundClosed.of(dossier, inReview.round(), Round.Result.of(verdict)));
        all.add(how);
        return Step.to(dossier.with(next), all);
    }

    private Step goingOn(InReview inReview, Review review, List<SubmissionFact> facts) {
        var next = new InReview(inReview.core(), inReview.round(), review.awaitedDisciplines());
        return new Step(next, facts, SubmissionDeadlines.of(dossier.with(next), review));
    }

    private boolean closes(Review review) {
        return dossier.template().definition().review().closePolicy() == ClosePolicy.WHEN_DECIDED
                || review.evaluation().allResponded();
    }
}
