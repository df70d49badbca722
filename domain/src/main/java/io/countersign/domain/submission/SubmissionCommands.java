package io.countersign.domain.submission;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission.Draft;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.submission.Submission.RevisionRequested;
import io.countersign.domain.submission.Submission.Unsent;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of the side that offers, and of the manager, on one submission. Refusals come in this order: access,
 * version, state, content.
 */
public final class SubmissionCommands {

    private final Dossier dossier;
    private final SubmissionGuards guards;
    private final SubmissionCore core;
    private final UserId actor;
    private final Instant at;

    /**
     * @param dossier of one moment, read under the lock that the command holds
     * @param precondition which version the command was made for
     */
    public SubmissionCommands(Dossier dossier, Precondition precondition) {
        this.dossier = dossier;
        this.guards = new SubmissionGuards(dossier, precondition);
        this.core = dossier.submission().core();
        this.actor = dossier.access().actor().id();
        this.at = dossier.at();
    }

    /** Changes the offer by a merge patch (RFC 7396) over its JSON form. */
    public Outcome<Step> edit(JsonValue patch) {
        return guards.editable().then(
                unsent -> Outcome.of(core.offer().patched(patch, dossier.template().definition()))
                        .map(offer -> edited(unsent, offer)));
    }

    private Step edited(Unsent unsent, Offer offer) {
        var next = core.edited(offer, actor, at);
        return step(switch (unsent) {
            case Draft draft -> new Draft(next);
            case RevisionRequested revision -> new RevisionRequested(next);
        }, new SubmissionFact.Edited());
    }

    /**
     * Moves a draft to another version of its template; what the version has no place for must be named to be dropped.
     *
     * @param target the version that the body asks for, if there is one
     */
    public Outcome<Step> migrate(Optional<TemplateVersion> target, Checked<MigrationDraft> body) {
        return new MigrationCommands(dossier, guards, target, body).migrate();
    }

    /** Says what moving a draft would mean, by the same guards; what has no place is part of the answer. */
    public Outcome<MigrationPreview> previewMigration(Optional<TemplateVersion> target, Checked<MigrationDraft> body) {
        return new MigrationCommands(dossier, guards, target, body).preview();
    }

    /**
     * Freezes the offer and opens the next round.
     *
     * @param earlier the round before, empty when it is the first
     */
    public Outcome<Step> submit(Checked<?> body, Optional<Round> earlier) {
        return guards.submittable().then(unsent -> {
            var faults = new ArrayList<>(body.faultsOrNone());
            faults.addAll(SubmitGuard.faults(dossier, actor));
            return faults.isEmpty()
                    ? Outcome.done(submitted(CarryForward.of(dossier, actor, earlier)))
                    : Outcome.refused(new Refusal.InvalidContent(faults));
        });
    }

    private Step submitted(CarryForward carried) {
        var next = core.submitted(actor, at);
        var round = new Round(next.rounds(), at, actor, next.offer(), next.offer().digest(), Optional.empty(),
                carried.decisions(), carried.lost());
        var facts = new ArrayList<SubmissionFact>(
                List.of(new SubmissionFact.Submitted(), new SubmissionFact.RoundOpened(round)));
        carried.decisions().forEach(decision -> decision.carriedFrom()
                .ifPresent(from -> facts.add(new SubmissionFact.Carried(decision.id(), from))));
        carried.lost().forEach(lost -> facts.add(new SubmissionFact.Lost(lost)));
        var awaiting = Reviews.ofSubmitting(dossier, actor, carried.decisions()).awaitedDisciplines();
        return Step.to(dossier.with(new InReview(next, round, awaiting)), facts);
    }

    /** Takes a submission back that nobody has decided on yet. */
    public Outcome<Step> recall(Checked<Optional<String>> body) {
        return guards.recallable().then(inReview -> Outcome.of(body).map(reason -> {
            var next = core.recalled(at);
            return step(next.rounds() == 0 ? new Draft(next) : new RevisionRequested(next),
                    new SubmissionFact.Recalled(inReview.round().number()));
        }));
    }

    /** Ends the submission from its own side. */
    public Outcome<Step> withdraw(Checked<Optional<String>> body) {
        return guards.withdrawable().then(submission -> Outcome.of(body).map(reason -> {
            var act = new Act(actor, at, reason);
            return ended(submission, new Submission.Withdrawn(core.changed(at), act),
                    new SubmissionFact.Withdrawn(act), Round.Result.WITHDRAWN);
        }));
    }

    /** Approves whatever the rule says, with a reason that stays visible for ever. */
    public Outcome<Step> override(Checked<CommandJson.OverrideDraft> body) {
        return guards.overridable().then(inReview -> Outcome.of(body).map(draft -> {
            var asNoted = draft.outcome() == CommandJson.OverrideEffect.APPROVED_AS_NOTED;
            var act = new Act(actor, at, Optional.of(draft.reason()));
            return ended(inReview, new Submission.Approved(core.changed(at), asNoted, new Basis.Overridden(act)),
                    new SubmissionFact.Overridden(act),
                    asNoted ? Round.Result.APPROVED_AS_NOTED : Round.Result.APPROVED);
        }));
    }

    /** Declares the submission void: the only way to revoke an approval. */
    public Outcome<Step> declareVoid(Checked<String> body) {
        return guards.voidable().then(submission -> Outcome.of(body).map(reason -> {
            Optional<Basis> earlier = submission instanceof Submission.Approved approved
                    ? Optional.of(approved.basis())
                    : Optional.empty();
            var act = new Act(actor, at, Optional.of(reason));
            return ended(submission, new Submission.Voided(core.changed(at), act, earlier),
                    new SubmissionFact.Voided(act), Round.Result.VOID);
        }));
    }

    /** Deletes a draft that was never submitted. */
    public Outcome<Step> delete() {
        return guards.deletable().map(Step::deleting);
    }

    /** A round that is open ends with its submission. */
    private Step ended(Submission before, Submission next, SubmissionFact how, Round.Result result) {
        return before instanceof InReview inReview
                ? step(next, how, SubmissionFact.RoundClosed.of(dossier, inReview.round(), result))
                : step(next, how);
    }

    private Step step(Submission next, SubmissionFact... facts) {
        return Step.to(dossier.with(next), List.of(facts));
    }
}
