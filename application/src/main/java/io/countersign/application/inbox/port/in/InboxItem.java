package io.countersign.application.inbox.port.in;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An act that waits for a person.
 *
 * @param consultantType the discipline to decide for, or that lacks people; empty when something else waits
 * @param onBehalfOf whose seat it is, when the decision was delegated
 * @param since since when it waits; for lacking people, since when the submission does
 * @param dueOn the day by which it is to be done, a day of the project's time zone
 * @param overdue whether that day is over there
 * @param shortage the people that are lacking, when that is why it waits
 */
public record InboxItem(Kind kind, Subject subject, Optional<ConsultantTypeId> consultantType,
        Optional<UserId> onBehalfOf, Instant since, Optional<LocalDate> dueOn, boolean overdue,
        Optional<Shortage> shortage) {

    public InboxItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(consultantType, "consultantType");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(shortage, "shortage");
    }

    /** The submission that it is about, as it is shown in a list. */
    public record Subject(SubmissionId id, ProjectId project, SubmissionNumber number, String name, Status status,
            int round) {
        public Subject {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(status, "status");
        }
    }

    /** @return which submission it is about */
    public SubmissionId submission() {
        return subject.id();
    }

    /** @return the same item with the people that are lacking */
    public InboxItem lacking(Shortage found) {
        return new InboxItem(kind, subject, found.consultantType(), onBehalfOf, since, dueOn, overdue,
                Optional.of(found));
    }

    /** The kinds of things to be done. */
    public enum Kind {
        /** Decide for a discipline. */
        DECIDE,
        /** Revise and resubmit. */
        REVISE,
        /** Complete and submit a draft. */
        SUBMIT,
        /** Assign somebody: the rule of the open round cannot be satisfied by the people there are. */
        STAFF
    }
}
