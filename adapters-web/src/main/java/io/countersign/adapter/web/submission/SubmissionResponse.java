package io.countersign.adapter.web.submission;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Permissions;
import io.countersign.domain.submission.Review;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A submission as JSON, with what the caller may do with it. */
record SubmissionResponse(String id, String number, String projectId, String templateId, int templateVersion,
        int latestTemplateVersion,
        Optional<String> equipmentId, String name, String status, int round, JsonValue values, JsonValue documents,
        JsonValue checklist, JsonValue declaredDeviations, Optional<LocalDate> requiredOnSite,
        Optional<String> replaces,
        String release, List<BallInCourt> ballInCourt, List<Action> actions, Optional<Act> override,
        Optional<Act> voided, Optional<Instant> submittedAt, Optional<String> submittedById, Instant createdAt,
        String createdById, Instant updatedAt) {

    /** Whose act can change the verdict now; without a consultant type the side that offers. */
    record BallInCourt(Optional<String> consultantTypeId, List<String> userIds) {}

    /** Something a manager did, for ever visible. */
    record Act(String byId, Instant at, Optional<String> reason) {

        static Act from(Submission.Act act) {
            return new Act(act.by().toString(), act.at(), act.reason());
        }
    }

    static SubmissionResponse from(Dossier dossier) {
        var submission = dossier.submission();
        var head = submission.head();
        var offer = head.offer().toJson().members();
        return new SubmissionResponse(head.id().toString(), head.number().toString(), head.project().toString(),
                head.template().template().toString(), head.template().number(), dossier.latestTemplateVersion(),
                head.offer().equipment().map(Object::toString), head.offer().name(), submission.status().jsonName(),
                head.rounds(), member(offer, "values"), member(offer, "documents"), member(offer, "checklist"),
                member(offer, "declaredDeviations"), head.offer().requiredOnSite(),
                head.replaces().map(Object::toString),
                submission.status().release().jsonName(), ballInCourt(dossier), actions(dossier), override(submission),
                voided(submission), head.submitted().map(SubmissionHead.Submitted::at),
                head.submitted().map(it -> it.by().toString()), head.createdAt(), head.createdBy().toString(),
                head.updatedAt());
    }

    private static JsonValue member(Map<String, JsonValue> offer, String name) {
        return offer.getOrDefault(name, JsonValue.NULL);
    }

    private static List<BallInCourt> ballInCourt(Dossier dossier) {
        return switch (dossier.submission().status()) {
            case IN_REVIEW -> Review.of(dossier).awaited().entrySet().stream()
                    .map(awaited -> new BallInCourt(Optional.of(awaited.getKey().toString()),
                            awaited.getValue().stream().map(Object::toString).sorted().toList()))
                    .toList();
            case DRAFT, REVISION_REQUESTED -> List.of(new BallInCourt(Optional.empty(),
                    List.of(dossier.submission().head().createdBy().toString())));
            case APPROVED, APPROVED_AS_NOTED, REJECTED, WITHDRAWN, VOID -> List.of();
        };
    }

    private static List<Action> actions(Dossier dossier) {
        return Permissions.of(dossier).entrySet().stream()
                .map(permission -> Action.from(permission.getKey(), permission.getValue()))
                .toList();
    }

    private static Optional<Act> override(Submission submission) {
        Optional<Submission.Basis> basis = switch (submission) {
            case Submission.Approved approved -> Optional.of(approved.basis());
            case Submission.Voided voided -> voided.earlierBasis();
            default -> Optional.empty();
        };
        return basis.flatMap(it -> it instanceof Submission.Basis.Overridden(var act)
                ? Optional.of(Act.from(act))
                : Optional.empty());
    }

    private static Optional<Act> voided(Submission submission) {
        return submission instanceof Submission.Voided voided ? Optional.of(Act.from(voided.act())) : Optional.empty();
    }
}
