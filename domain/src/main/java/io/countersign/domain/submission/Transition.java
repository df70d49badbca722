package io.countersign.domain.submission;

import java.util.List;
import java.util.Objects;

/** The step from one state of a submission to the next, and what else is to be kept of it. */
public record Transition(Submission next, List<SubmissionChange> changes) {
    public Transition {
        Objects.requireNonNull(next, "next");
        changes = List.copyOf(changes);
    }

    static Transition to(Submission next, SubmissionChange... changes) {
        return new Transition(next, List.of(changes));
    }
}
