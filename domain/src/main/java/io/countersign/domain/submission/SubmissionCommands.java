package io.countersign.domain.submission;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission.InReview;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/**
 * The commands of the side that offers, and of the manager, on one submission. Refusals come in this order: access, version,
 * state, content.
 */
public final class SubmissionCommands {

    private final Dossier dossier;
    private final Submission submission;
    private final SubmissionCore core;
    private final UserId actor;
    private final Precondition precondition;
    private final Instant at;

    /**
     * @param dossier of one moment, read under the lock that the command holds
     * @param precondition which version the command was made for
     */
    public SubmissionCommands(Dossier dossier, Precondition precondition) {
        this.dossier = dossier;
        this.submission = dossier.submission();
        this.core = submission.core();
        this.actor = dossier.access().actor().id();
        this.precondition = precondition;
        this.at = dossier.at();
    }

    /** Changes the offer by a merge patch (RFC 7396) over its JSON form. */
    public Outcome<Transition> edit(JsonValue patch) {
        return guarded(new Access(dossier).refusalToHandle(), LifeCycle.edit(submission)).orElseGet(() -> {
            var patched = core.offer().patched(patch, dossier.template().definition());
            return content(patched, changed -> {
                var next = core.edited(changed, actor, at);
                return Transition.to(submission instanceof Submission.Draft
                        ? new Submission.Draft(next)
                        : new Submission.RevisionRequested(next));
            });
        });
    }

    /**
     * Moves a draft to another version of its template; what the version has no place for must be named to be dropped.
     *
     * @param target the version that the body asks for, if there is one
     */
    public Outcome<Transition> migrate(Optional<TemplateVersion> target, Checked<MigrationDraft> body) {
        return new MigrationCommands(dossier, precondition, target, body).migrate();
    }

    /** Says what moving a draft would mean, by the same guards; what has no place is part of the answer. */
    public Outcome<MigrationPreview> previewMigration(Optional<TemplateVersion> target, Checked<MigrationDraft> body) {
        return new MigrationCommands(dossier, precondition, target, body).preview();
    }

    /**
     * Freezes the offer and opens the next round.
     *
     * @param earlier the round before, empty when it is the first
     */
    public Outcome<Transition> submit(Checked<?> body, Optional<Round> earlier) {
        return guarded(new Access(dossier).refusalToHandle(), LifeCycle.submit(submission)
                .or(() -> dossier.templateRetired() ? Optional.of(new Refusal.TemplateRetired()) : Optional.empty()))
                .orElseGet(() -> {
                    var faults = new ArrayList<>(body.faultsOrNone());
                    faults.addAll(SubmitGuard.faults(dossier, actor));
                    if (!faults.isEmpty()) {
                        return Outcome.refused(new Refusal.InvalidContent(faults));
                    }
                    var next = core.submitted(actor, at);
                    var carried = CarryForward.of(dossier, actor, earlier);
                    var round = new Round(next.rounds(), at, actor, next.offer(), next.offer().digest(),
                            Optional.empty(), carried.decisions(), carried.lost());
                    var awaiting = Review.ofSubmitting(dossier, actor, carried.decisions()).awaitedDisciplines();
                    return Outcome.done(Transition.to(new InReview(next, round, awaiting),
                            new SubmissionChange.RoundOpened(round)));
                });
    }

    /** Takes back what nobody has decided on yet. */
    public Outcome<Transition> recall(Checked<Optional<String>> body) {
        return guarded(new Access(dossier).refusalToHandle(), LifeCycle.recall(submission))
                .orElseGet(() -> content(body, reason -> {
                    var next = core.recalled(at);
                    return Transition.to(next.rounds() == 0
                            ? new Submission.Draft(next)
                            : new Submission.RevisionRequested(next),
                            new SubmissionChange.RoundRecalled(core.rounds()));
                }));
    }

    /** Ends the submission from its own side. */
    public Outcome<Transition> withdraw(Checked<Optional<String>> body) {
        return guarded(new Access(dossier).refusalToHandle(), LifeCycle.withdraw(submission))
                .orElseGet(() -> content(body, reason -> ended(
                        new Submission.Withdrawn(core.changed(at), new Act(actor, at, reason)),
                        Round.Result.WITHDRAWN)));
    }

    /** Approves whatever the rule says, with a reason that stays visible for ever. */
    public Outcome<Transition> override(Checked<CommandJson.OverrideDraft> body) {
        return guarded(new Access(dossier).refusalToRule(), LifeCycle.override(submission))
                .orElseGet(() -> content(body, it -> {
                    var asNoted = it.outcome() == CommandJson.OverrideEffect.APPROVED_AS_NOTED;
                    var basis = new Basis.Overridden(new Act(actor, at, Optional.of(it.reason())));
                    return ended(new Submission.Approved(core.changed(at), asNoted, basis),
                            asNoted ? Round.Result.APPROVED_AS_NOTED : Round.Result.APPROVED);
                }));
    }

    /** Declares the submission void: the only way to revoke an approval. */
    public Outcome<Transition> declareVoid(Checked<String> body) {
        return guarded(new Access(dossier).refusalToRule(), LifeCycle.declareVoid(submission))
                .orElseGet(() -> content(body, reason -> {
                    Optional<Basis> earlier = submission instanceof Submission.Approved approved
                            ? Optional.of(approved.basis())
                            : Optional.empty();
                    return ended(
                            new Submission.Voided(core.changed(at), new Act(actor, at, Optional.of(reason)), earlier),
                            Round.Result.VOID);
                }));
    }

    /** @return why the submission is not deleted; nothing when it may be */
    public Optional<Refusal> delete() {
        return new Access(dossier).refusalToHandle().or(() -> precondition.unmetBy(core.version()))
                .or(() -> LifeCycle.delete(submission));
    }

    private Transition ended(Submission next, Round.Result result) {
        return submission instanceof InReview review
                ? Transition.to(next,
                        new SubmissionChange.RoundClosed(review.round().number(), new Round.Closing(result, at),
                                ClosingCircumstances.of(dossier)))
                : Transition.to(next);
    }

    private Optional<Outcome<Transition>> guarded(Optional<Refusal> access, Optional<Refusal> state) {
        return access.or(() -> precondition.unmetBy(core.version())).or(() -> state).map(Outcome::refused);
    }

    private static <T> Outcome<Transition> content(Checked<T> content, Function<T, Transition> step) {
        return switch (content) {
            case Checked.Valid<T>(var value) -> Outcome.done(step.apply(value));
            case Checked.Invalid<T>(var faults) -> Outcome.refused(new Refusal.InvalidContent(faults));
        };
    }
}
