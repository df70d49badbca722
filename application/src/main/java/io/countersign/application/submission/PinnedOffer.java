package io.countersign.application.submission;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An offer that was read against the template version it is pinned to. */
record PinnedOffer(TemplateVersionId template, Offer offer, Optional<SubmissionId> replaces) {

    /**
     * @param equipmentIsThere whether the equipment it names is of its project
     * @param replaced the status of the submission it replaces, empty when there is none
     */
    Outcome<PinnedOffer> checked(boolean equipmentIsThere, Optional<Status> replaced) {
        var faults = new ArrayList<Fault>();
        if (!equipmentIsThere) {
            faults.add(unknownEquipment(offer));
        }
        if (replaces.isPresent() && replaced.filter(Status.REJECTED::equals).isEmpty()) {
            faults.add(Fault.at(Pointer.ROOT.member("replaces"), FaultCode.INVALID_VALUE, "expected",
                    "a rejected submission of the project"));
        }
        return faults.isEmpty() ? Outcome.done(this) : Outcome.refused(new Refusal.InvalidContent(faults));
    }

    static Outcome<Offer> equipmentChecked(boolean there, Offer offer) {
        return there
                ? Outcome.done(offer)
                : Outcome.refused(new Refusal.InvalidContent(List.of(unknownEquipment(offer))));
    }

    private static Fault unknownEquipment(Offer offer) {
        return Fault.at(Pointer.ROOT.member("equipmentId"), FaultCode.UNKNOWN_REFERENCE, "reference",
                offer.equipment().map(Object::toString).orElse(""));
    }

    Submission.Draft draft(SubmissionId id, SubmissionNumber number, ProjectId project, UserId author, Instant at) {
        return Submission.draft(id, number, project, template, offer, replaces, author, at);
    }
}
