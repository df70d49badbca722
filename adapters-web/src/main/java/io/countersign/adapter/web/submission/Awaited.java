package io.countersign.adapter.web.submission;

import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Reviews;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionDeadlines;
import java.util.List;

/** The acts that a submission waits for: by when, and of whom. */
record Awaited(Deadlines deadlines, List<BallInCourt> ballInCourt) {

    static Awaited of(Dossier dossier) {
        if (dossier.submission() instanceof Submission.InReview) {
            var review = Reviews.of(dossier);
            var deadlines = SubmissionDeadlines.of(dossier, review);
            return new Awaited(deadlines, BallInCourt.of(review, deadlines));
        }
        var deadlines = SubmissionDeadlines.of(dossier);
        return new Awaited(deadlines, BallInCourt.of(dossier, deadlines));
    }
}
