package io.countersign.domain.submission;

import io.countersign.domain.schedule.Deadlines;
import java.util.List;
import java.util.Objects;

/**
 * One step of a submission, as the command that took it tells it. A command without an effect is a step without facts:
 * there is nothing to keep and nothing to tell of it.
 *
 * @param next the submission after the step; as it was, when it was deleted
 * @param facts everything that happened, in the order in which it is told
 * @param deadlines of the submission after the step
 */
public record Step(Submission next, List<SubmissionFact> facts, Deadlines deadlines) {

    public Step {
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(deadlines, "deadlines");
        facts = List.copyOf(facts);
    }

    /** @return the first step of a draft; its deadlines depend on a project that nobody has looked at yet */
    public static Step creating(Submission.Draft draft) {
        return new Step(draft, List.of(new SubmissionFact.Created()), Deadlines.NONE);
    }

    /** @return the last step of a draft, of which nothing is due any more */
    static Step deleting(Submission.Draft draft) {
        return new Step(draft, List.of(new SubmissionFact.Deleted()), Deadlines.NONE);
    }

    /** @param after the dossier as the step leaves it */
    static Step to(Dossier after, List<SubmissionFact> facts) {
        return new Step(after.submission(), facts, SubmissionDeadlines.of(after));
    }

    /** @return the step of a command that changes nothing */
    static Step unchanged(Dossier dossier) {
        return to(dossier, List.of());
    }

    /** @return whether anything happened */
    public boolean hasEffect() {
        return !facts.isEmpty();
    }
}
