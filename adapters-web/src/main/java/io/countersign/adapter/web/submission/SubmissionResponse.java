package io.countersign.adapter.web.submission;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.submission.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Due;
import io.countersign.domain.submission.Permissions;
import io.countersign.domain.submission.Review;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submission as JSON, with what the caller may do with it.
 *
 * @param offered the members of the offer beside its name and item
 */
record SubmissionResponse(String id, String number, String projectId, String templateId, int templateVersion,
        int latestTemplateVersion,
        Optional<String> equipmentId, String name, String status, int round,
        @JsonAnyGetter Map<String, JsonValue> offered, Optional<LocalDate> submitBy,
        Optional<LocalDate> reviewDueOn, Optional<Instant> reviewDueAt, boolean overdue,
        Optional<String> replaces,
        String release, List<BallInCourt> ballInCourt, List<Action> actions, Optional<Act> override,
        Optional<Act> voided, Optional<Instant> submittedAt, Optional<String> submittedById, Instant createdAt,
        String createdById, Instant updatedAt) {

    /** The people whose act can change the verdict now; without a consultant type the side that offers. */
    record BallInCourt(Optional<String> consultantTypeId, List<String> userIds, Optional<LocalDate> dueOn,
            boolean overdue) {

        BallInCourt(Optional<String> consultantTypeId, List<String> userIds, Optional<Due> due, Instant at) {
            this(consultantTypeId, userIds, due.map(Due::on), due.filter(it -> it.isOver(at)).isPresent());
        }
    }

    /** Something a manager did, for ever visible. */
    record Act(String byId, Instant at, Optional<String> reason) {

        static Act from(Submission.Act act) {
            return new Act(act.by().toString(), act.at(), act.reason());
        }
    }

    static SubmissionResponse from(Dossier dossier) {
        var submission = dossier.submission();
        var core = submission.core();
        var review = submission instanceof Submission.InReview
                ? Optional.of(Review.of(dossier))
                : Optional.<Review>empty();
        var deadlines = review.map(it -> Deadlines.of(dossier, it)).orElseGet(() -> Deadlines.of(dossier));
        return new SubmissionResponse(core.id().toString(), core.number().toString(), core.project().toString(),
                core.template().template().toString(), core.template().number(), dossier.latestTemplateVersion(),
                core.offer().equipment().map(Object::toString), core.offer().name(), submission.status().jsonName(),
                core.rounds(), offered(core.offer()),
                deadlines.submitBy().map(Due::on), deadlines.review().map(Due::on), deadlines.review().map(Due::end),
                deadlines.overdueAt(dossier.at()),
                core.creation().replaces().map(Object::toString),
                submission.status().release().jsonName(),
                review.map(it -> decidingNow(dossier, it, deadlines))
                        .orElseGet(() -> submittingNow(dossier, deadlines)),
                actions(dossier), override(submission),
                voided(submission), core.submitted().map(SubmissionCore.Submitted::at),
                core.submitted().map(it -> it.by().toString()), core.creation().at(), core.creation().by().toString(),
                core.updatedAt());
    }

    /** As the domain writes it, with null for what is not there. */
    private static Map<String, JsonValue> offered(Offer offer) {
        var form = offer.toJson();
        var offered = new LinkedHashMap<String, JsonValue>();
        OfferedMembers.ALL.forEach(name -> offered.put(name, form.member(name).orElse(JsonValue.NULL)));
        return offered;
    }

    private static List<BallInCourt> decidingNow(Dossier dossier, Review review, Deadlines deadlines) {
        return review.awaited().entrySet().stream()
                .map(awaited -> new BallInCourt(Optional.of(awaited.getKey().toString()),
                        awaited.getValue().stream().map(Object::toString).sorted().toList(),
                        Optional.ofNullable(deadlines.decisions().get(awaited.getKey())), dossier.at()))
                .toList();
    }

    private static List<BallInCourt> submittingNow(Dossier dossier, Deadlines deadlines) {
        return switch (dossier.submission().status()) {
            case DRAFT, REVISION_REQUESTED -> List.of(new BallInCourt(Optional.empty(),
                    List.of(dossier.submission().core().creation().by().toString()), deadlines.submitBy(),
                    dossier.at()));
            case IN_REVIEW, APPROVED, APPROVED_AS_NOTED, REJECTED, WITHDRAWN, VOID -> List.of();
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
