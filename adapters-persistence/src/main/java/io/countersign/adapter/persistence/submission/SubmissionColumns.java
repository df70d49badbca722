package io.countersign.adapter.persistence.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.equipment.EquipmentId;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission.Act;
import io.countersign.domain.submission.Submission.Basis;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore.Submitted;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The columns of a submission that a step can change. */
record SubmissionColumns(SubmissionId id, TemplateId template, int templateVersion, String name,
        Optional<EquipmentId> equipment, Optional<LocalDate> requiredOnSite, String content, Set<UserId> authors,
        int round, Optional<UserId> submittedBy, Optional<Instant> submittedAt, Instant updatedAt, long version,
        String status, Set<ConsultantTypeId> awaiting, Optional<String> basis, Optional<Closed> closed,
        Optional<Voided> voided, Optional<Instant> overdueFrom, String decisionsDue) {

    static final String BY_RULE = "rule";
    static final String OVERRIDDEN = "overridden";

    /** The withdrawal, or the override, which stays when what it approved is declared void. */
    private record Closed(Optional<String> closingReason, UserId closedBy, Instant closedAt) {}

    private record Voided(Optional<String> voidReason, UserId voidedBy, Instant voidedAt) {}

    static SubmissionColumns of(Step step) {
        var submission = step.next();
        var core = submission.core();
        var offer = core.offer();
        var basis = basis(submission);
        return new SubmissionColumns(core.id(), core.template().template(), core.template().number(), offer.name(),
                offer.equipment(), offer.requiredOnSite(), JsonWriter.write(offer.toJson()), core.authors(),
                core.rounds(), core.submitted().map(Submitted::by), core.submitted().map(Submitted::at),
                core.updatedAt(), core.version(), submission.status().jsonName(), awaiting(submission),
                basis.map(SubmissionColumns::name), closing(submission, basis).map(SubmissionColumns::closed),
                voided(submission), step.deadlines().overdueFrom(), DecisionsDue.write(step.deadlines()));
    }

    private static Set<ConsultantTypeId> awaiting(Submission submission) {
        return submission instanceof Submission.InReview inReview ? inReview.awaiting() : Set.of();
    }

    private static Optional<Basis> basis(Submission submission) {
        return switch (submission) {
            case Submission.Approved approved -> Optional.of(approved.basis());
            case Submission.Voided voided -> voided.earlierBasis();
            case Submission.Draft draft -> Optional.empty();
            case Submission.InReview inReview -> Optional.empty();
            case Submission.RevisionRequested revision -> Optional.empty();
            case Submission.Rejected rejected -> Optional.empty();
            case Submission.Withdrawn withdrawn -> Optional.empty();
        };
    }

    private static String name(Basis basis) {
        return switch (basis) {
            case Basis.ByRule rule -> BY_RULE;
            case Basis.Overridden overridden -> OVERRIDDEN;
        };
    }

    private static Optional<Act> closing(Submission submission, Optional<Basis> basis) {
        return submission instanceof Submission.Withdrawn withdrawn
                ? Optional.of(withdrawn.act())
                : basis.flatMap(it -> it instanceof Basis.Overridden(var act) ? Optional.of(act) : Optional.empty());
    }

    private static Closed closed(Act act) {
        return new Closed(act.reason(), act.by(), act.at());
    }

    private static Optional<Voided> voided(Submission submission) {
        return submission instanceof Submission.Voided voided
                ? Optional.of(new Voided(voided.act().reason(), voided.act().by(), voided.act().at()))
                : Optional.empty();
    }
}
