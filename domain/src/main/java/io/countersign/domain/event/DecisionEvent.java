package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.LostDecision;
import io.countersign.domain.submission.SubmissionCore;
import java.util.Optional;

/** Something happened to a decision. */
public sealed interface DecisionEvent extends DomainEvent {

    /** @return on which submission, as it is then */
    SubmissionCore submission();

    /** @return which decision */
    DecisionId decision();

    /** It was made. */
    record Made(SubmissionCore submission, Decision made) implements DecisionEvent {
        @Override
        public DecisionId decision() {
            return made.id();
        }
    }

    /** Who made it, or for whom it was made, took it back. */
    record Retracted(SubmissionCore submission, DecisionId decision) implements DecisionEvent {}

    /** A later one took its place. */
    record Superseded(SubmissionCore submission, DecisionId decision, DecisionId by) implements DecisionEvent {}

    /** It was carried into a new round, as a decision of its own. */
    record Carried(SubmissionCore submission, DecisionId decision,
            Decision.CarriedFrom from) implements DecisionEvent {}

    /** A positive decision was not carried into the new round. */
    record Lost(SubmissionCore submission, LostDecision lost) implements DecisionEvent {
        @Override
        public DecisionId decision() {
            return lost.decision();
        }
    }

    @Override
    default String name() {
        return "decision." + switch (this) {
            case Made made -> "made";
            case Retracted retracted -> "retracted";
            case Superseded superseded -> "superseded";
            case Carried carried -> "carried";
            case Lost lost -> "lost";
        };
    }

    @Override
    default String subject() {
        return SubmissionEvent.subject(submission()) + "/decisions/" + decision();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(submission().project());
    }

    @Override
    default JsonObject data() {
        var data = JsonObject.with()
                .put("submissionId", submission().id().toString())
                .put("round", JsonValue.number(submission().rounds()));
        return switch (this) {
            case Made(var submission, var made) -> data
                    .put("consultantTypeId", made.seat().consultantType().toString())
                    .put("onBehalfOf", made.signature().onBehalfOf())
                    .put("decision", made.kind().jsonName())
                    .put("comments", made.statement().comments())
                    .put("acceptedDeviations", JsonValue.texts(made.statement().acceptedDeviations()))
                    .put("contentDigest", made.reviewed().contentDigest())
                    .put("supersedes", made.supersedes())
                    .build();
            case Retracted retracted -> data.build();
            case Superseded superseded -> data.put("supersededBy", superseded.by().toString()).build();
            case Carried(var submission, var decision, var from) -> data
                    .put("carriedFrom", JsonObject.with()
                            .put("round", JsonValue.number(from.round()))
                            .put("decisionId", from.decision().toString())
                            .build())
                    .build();
            case Lost(var submission, var lost) -> data
                    .put("consultantTypeId", lost.consultantType().toString())
                    .put("reason", lost.reason().jsonName())
                    .put("changedFields", JsonValue.texts(lost.changedFields()))
                    .build();
        };
    }
}
