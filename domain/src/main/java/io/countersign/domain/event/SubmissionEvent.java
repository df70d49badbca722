package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionChange;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.template.TemplateVersionId;
import java.util.Optional;

/** Something happened to a submission. */
public sealed interface SubmissionEvent extends DomainEvent {

    /** @return the submission as it is then; as it was when it was deleted */
    Submission submission();

    /** A draft was created. */
    record Created(Submission submission) implements SubmissionEvent {}

    /** Its working copy was changed. */
    record Edited(Submission submission) implements SubmissionEvent {}

    /** It was moved from another version of its template. */
    record Migrated(Submission submission, TemplateVersionId from) implements SubmissionEvent {}

    /** It went into review. */
    record Submitted(Submission submission) implements SubmissionEvent {}

    /** It came back before anybody decided. */
    record Recalled(Submission submission, int round) implements SubmissionEvent {}

    /** Its side took it back for good. */
    record Withdrawn(Submission.Withdrawn submission) implements SubmissionEvent {}

    /** A manager approved it whatever the rule says. */
    record Overridden(Submission.Approved submission, Submission.Basis.Overridden basis) implements SubmissionEvent {}

    /** A manager declared it void. */
    record Voided(Submission.Voided submission) implements SubmissionEvent {}

    /** The draft was deleted. */
    record Deleted(Submission submission) implements SubmissionEvent {}

    /** Its rule approved it, with or without notes. */
    record Approved(Submission.Approved submission) implements SubmissionEvent {}

    /** Its rule sent it back for revision. */
    record RevisionRequested(Submission.RevisionRequested submission) implements SubmissionEvent {}

    /** Its rule refused it for good. */
    record Rejected(Submission.Rejected submission) implements SubmissionEvent {}

    /** It was looked at again although nobody decided: what around it changed, and to what effect. */
    record Reevaluated(Submission submission, SubmissionChange.Reevaluated change) implements SubmissionEvent {}

    @Override
    default String name() {
        return "submission." + switch (this) {
            case Created created -> "created";
            case Edited edited -> "edited";
            case Migrated migrated -> "migrated";
            case Submitted submitted -> "submitted";
            case Recalled recalled -> "recalled";
            case Withdrawn withdrawn -> "withdrawn";
            case Overridden overridden -> "overridden";
            case Voided voided -> "voided";
            case Deleted deleted -> "deleted";
            case Approved approved -> "approved";
            case RevisionRequested requested -> "revision_requested";
            case Rejected rejected -> "rejected";
            case Reevaluated changed -> "reevaluated";
        };
    }

    @Override
    default String subject() {
        return subject(submission().core());
    }

    /** @return the path of the submission below the root of the API */
    static String subject(SubmissionCore core) {
        return "equipment-submissions/" + core.id();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(submission().core().project());
    }

    @Override
    default JsonObject data() {
        var core = submission().core();
        var data = JsonObject.with()
                .put("number", core.number().toString())
                .put("status", submission().status().jsonName())
                .put("round", JsonValue.number(core.rounds()))
                .put("version", JsonValue.number(core.version()));
        switch (this) {
            case Created created -> data
                    .put("templateId", core.template().template().toString())
                    .put("templateVersion", JsonValue.number(core.template().number()))
                    .put("replaces", core.creation().replaces())
                    .put("contentDigest", core.offer().digest());
            case Edited edited -> data.put("contentDigest", core.offer().digest());
            case Migrated(var submission, var from) -> data
                    .put("templateId", core.template().template().toString())
                    .put("fromTemplateVersion", JsonValue.number(from.number()))
                    .put("templateVersion", JsonValue.number(core.template().number()))
                    .put("contentDigest", core.offer().digest());
            case Submitted submitted -> data.put("contentDigest", core.offer().digest());
            case Recalled(var submission, var round) -> data.put("recalledRound", JsonValue.number(round));
            case Withdrawn withdrawn -> data.put("reason", withdrawn.submission().act().reason());
            case Overridden overridden -> data.put("reason", overridden.basis().act().reason());
            case Voided voided -> data.put("reason", voided.submission().act().reason());
            case Reevaluated changed -> data
                    .put("verdictBefore", changed.change().before().jsonName())
                    .put("verdict", changed.change().after().jsonName())
                    .put("cause", ReviewCauseJson.of(changed.change().cause()));
            case Deleted deleted -> data.build();
            case Approved approved -> data.build();
            case RevisionRequested requested -> data.build();
            case Rejected rejected -> data.build();
        }
        return data.build();
    }
}
