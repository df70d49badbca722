package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Members;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.offer.Offer;
import io.countersign.domain.schedule.Due;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Permissions;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import java.util.List;
import java.util.Optional;

/** A submission as JSON, with the actions that are open to the caller. */
final class SubmissionResponse {

    private SubmissionResponse() {
    }

    static JsonObject from(Dossier dossier) {
        var submission = dossier.submission();
        var core = submission.core();
        var offer = core.offer();
        var awaited = Awaited.of(dossier);
        var deadlines = awaited.deadlines();
        return Members.with()
                .put("id", core.id())
                .put("number", core.number())
                .put("projectId", core.project())
                .put("templateId", core.template().template())
                .put("templateVersion", core.template().number())
                .put("latestTemplateVersion", dossier.pinned().latest())
                .put("equipmentId", offer.equipment())
                .put("name", offer.name())
                .put("status", submission.status().jsonName())
                .put("round", core.rounds())
                .putAll(offered(offer))
                .put("submitBy", deadlines.submitBy().map(Due::on))
                .put("reviewDueOn", deadlines.review().map(Due::on))
                .put("reviewDueAt", deadlines.review().map(Due::end))
                .put("overdue", deadlines.overdueAt(dossier.at()))
                .put("replaces", core.creation().replaces())
                .put("release", submission.status().release().jsonName())
                .put("ballInCourt", awaited.ballInCourt().stream().map(ball -> ball.toJson(dossier.at())).toList())
                .put("actions", actions(dossier))
                .put("override", override(submission))
                .put("voided", voided(submission))
                .put("submittedAt", core.submitted().map(SubmissionCore.Submitted::at))
                .put("submittedById", core.submitted().map(SubmissionCore.Submitted::by))
                .put("createdAt", core.creation().at())
                .put("createdById", core.creation().by())
                .put("updatedAt", core.updatedAt())
                .build();
    }

    /**
     * The members of the offer beside its name and item, as the domain writes them, with null for what is not there.
     */
    private static JsonObject offered(Offer offer) {
        var form = offer.toJson();
        var offered = Members.with();
        OfferedMembers.ALL.forEach(name -> offered.put(name, form.member(name)));
        return offered.build();
    }

    private static List<JsonObject> actions(Dossier dossier) {
        return Permissions.of(dossier).entrySet().stream()
                .map(permission -> ActionResponse.from(permission.getKey(), permission.getValue()))
                .toList();
    }

    private static Optional<JsonObject> override(Submission submission) {
        Optional<Submission.Basis> basis = switch (submission) {
            case Submission.Approved approved -> Optional.of(approved.basis());
            case Submission.Voided voided -> voided.earlierBasis();
            default -> Optional.empty();
        };
        return basis.flatMap(it -> it instanceof Submission.Basis.Overridden(var act)
                ? Optional.of(json(act))
                : Optional.empty());
    }

    private static Optional<JsonObject> voided(Submission submission) {
        return submission instanceof Submission.Voided voided ? Optional.of(json(voided.act())) : Optional.empty();
    }

    /** An act of a manager, for ever visible. */
    private static JsonObject json(Submission.Act act) {
        return Members.with()
                .put("byId", act.by())
                .put("at", act.at())
                .put("reason", act.reason())
                .build();
    }
}
