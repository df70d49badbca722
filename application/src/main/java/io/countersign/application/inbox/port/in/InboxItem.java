package io.countersign.application.inbox.port.in;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that waits for somebody.
 *
 * @param consultantType the discipline to decide for, when that is what waits
 * @param since since when it waits
 * @param dueOn the day by which it is to be done, a day of the project's time zone
 * @param overdue whether that day is over there
 */
public record InboxItem(Kind kind, SubmissionId submission, ProjectId project, SubmissionNumber number, String name,
        Status status, int round, Optional<ConsultantTypeId> consultantType, Instant since, Optional<LocalDate> dueOn,
        boolean overdue) {

    public InboxItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    /** What is to be done. */
    public enum Kind {
        /** Decide for a discipline. */
        DECIDE,
        /** Revise and resubmit. */
        REVISE,
        /** Complete and submit a draft. */
        SUBMIT
    }
}
