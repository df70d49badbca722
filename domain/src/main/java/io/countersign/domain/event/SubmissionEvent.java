package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionFact;
import java.util.List;
import java.util.Optional;

/**
 * Something happened to a submission, to one of its rounds or to one of its decisions.
 *
 * @param submission as it is then; as it was when it was deleted
 * @param fact what happened
 */
public record SubmissionEvent(Submission submission, SubmissionFact fact) implements DomainEvent {

    /** @return everything that happened in the step, in its order */
    public static List<SubmissionEvent> of(Step step) {
        return step.facts().stream().map(fact -> new SubmissionEvent(step.next(), fact)).toList();
    }

    @Override
    public String name() {
        return switch (fact) {
            case SubmissionFact.Created created -> "submission.created";
            case SubmissionFact.Edited edited -> "submission.edited";
            case SubmissionFact.Migrated migrated -> "submission.migrated";
            case SubmissionFact.Submitted submitted -> "submission.submitted";
            case SubmissionFact.Recalled recalled -> "submission.recalled";
            case SubmissionFact.Withdrawn withdrawn -> "submission.withdrawn";
            case SubmissionFact.Overridden overridden -> "submission.overridden";
            case SubmissionFact.Voided voided -> "submission.voided";
            case SubmissionFact.Deleted deleted -> "submission.deleted";
            case SubmissionFact.Approved approved -> "submission.approved";
            case SubmissionFact.RevisionRequested requested -> "submission.revision_requested";
            case SubmissionFact.Rejected rejected -> "submission.rejected";
            case SubmissionFact.Reevaluated reevaluated -> "submission.reevaluated";
            case SubmissionFact.RoundOpened opened -> "round.opened";
            case SubmissionFact.RoundClosed closed -> "round.closed";
            case SubmissionFact.Decided decided -> "decision.made";
            case SubmissionFact.Superseded superseded -> "decision.superseded";
            case SubmissionFact.Retracted retracted -> "decision.retracted";
            case SubmissionFact.Carried carried -> "decision.carried";
            case SubmissionFact.Lost lost -> "decision.lost";
        };
    }

    @Override
    public String subject() {
        var path = "equipment-submissions/" + submission.core().id();
        return switch (fact) {
            case SubmissionFact.OfSubmission itself -> path;
            case SubmissionFact.OfRound round -> path + "/rounds/" + round.number();
            case SubmissionFact.OfDecision decision -> path + "/decisions/" + decision.decision();
        };
    }

    @Override
    public Optional<ProjectId> project() {
        return Optional.of(submission.core().project());
    }

    @Override
    public JsonObject data() {
        return switch (fact) {
            case SubmissionFact.OfSubmission itself -> data(itself);
            case SubmissionFact.OfRound round -> data(round);
            case SubmissionFact.OfDecision decision -> data(decision);
        };
    }

    private JsonObject data(SubmissionFact.OfSubmission itself) {
        var core = submission.core();
        var data = JsonObject.with()
                .put("number", core.number().toString())
                .put("status", submission.status().jsonName())
                .put("round", JsonValue.number(core.rounds()))
                .put("version", JsonValue.number(core.version()));
        return switch (itself) {
            case SubmissionFact.Created created -> data
                    .put("templateId", core.template().template().toString())
                    .put("templateVersion", JsonValue.number(core.template().number()))
                    .put("replaces", core.creation().replaces())
                    .put("contentDigest", core.offer().digest())
                    .build();
            case SubmissionFact.Edited edited -> data.put("contentDigest", core.offer().digest()).build();
            case SubmissionFact.Migrated(var from) -> data
                    .put("templateId", core.template().template().toString())
                    .put("fromTemplateVersion", JsonValue.number(from.number()))
                    .put("templateVersion", JsonValue.number(core.template().number()))
                    .put("contentDigest", core.offer().digest())
                    .build();
            case SubmissionFact.Submitted submitted -> data.put("contentDigest", core.offer().digest()).build();
            case SubmissionFact.Recalled(var round) -> data.put("recalledRound", JsonValue.number(round)).build();
            case SubmissionFact.Withdrawn(var act) -> data.put("reason", act.reason()).build();
            case SubmissionFact.Overridden(var act) -> data.put("reason", act.reason()).build();
            case SubmissionFact.Voided(var act) -> data.put("reason", act.reason()).build();
            case SubmissionFact.Reevaluated(var cause, var before, var after) -> data
                    .put("verdictBefore", before.jsonName())
                    .put("verdict", after.jsonName())
                    .put("cause", ReviewCauseJson.of(cause))
                    .build();
            case SubmissionFact.Deleted deleted -> data.build();
            case SubmissionFact.Approved approved -> data.build();
            case SubmissionFact.RevisionRequested requested -> data.build();
            case SubmissionFact.Rejected rejected -> data.build();
        };
    }

    private JsonObject data(SubmissionFact.OfRound round) {
        var data = JsonObject.with()
                .put("submissionId", submission.core().id().toString())
                .put("round", JsonValue.number(round.number()));
        return switch (round) {
            case SubmissionFact.RoundOpened opened ->
                data.put("contentDigest", opened.round().contentDigest()).build();
            case SubmissionFact.RoundClosed closed ->
                data.put("outcome", closed.closing().result().jsonName()).build();
        };
    }

    private JsonObject data(SubmissionFact.OfDecision decision) {
        var data = JsonObject.with()
                .put("submissionId", submission.core().id().toString())
                .put("round", JsonValue.number(submission.core().rounds()));
        return switch (decision) {
            case SubmissionFact.Decided(var made) -> data
                    .put("consultantTypeId", made.seat().consultantType().toString())
                    .put("onBehalfOf", made.signature().onBehalfOf())
                    .put("decision", made.kind().jsonName())
                    .put("comments", made.statement().comments())
                    .put("acceptedDeviations", JsonValue.texts(made.statement().acceptedDeviations()))
                    .put("contentDigest", made.reviewed().contentDigest())
                    .put("supersedes", made.supersedes())
                    .build();
            case SubmissionFact.Retracted retracted -> data.build();
            case SubmissionFact.Superseded superseded -> data.put("supersededBy", superseded.by().toString()).build();
            case SubmissionFact.Carried carried -> data
                    .put("carriedFrom", JsonObject.with()
                            .put("round", JsonValue.number(carried.from().round()))
                            .put("decisionId", carried.from().decision().toString())
                            .build())
                    .build();
            case SubmissionFact.Lost(var lost) -> data
                    .put("consultantTypeId", lost.consultantType().toString())
                    .put("reason", lost.reason().jsonName())
                    .put("changedFields", JsonValue.texts(lost.changedFields()))
                    .build();
        };
    }
}
