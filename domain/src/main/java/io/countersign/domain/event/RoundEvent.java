package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Round.Result;
import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.SubmissionCore;
import java.util.Optional;

/** A round of a submission opened or closed. */
public sealed interface RoundEvent extends DomainEvent {

    /** @return of which submission, as it is then */
    SubmissionCore submission();

    /** @return which round */
    int number();

    /** It was opened, its content frozen. */
    record Opened(SubmissionCore submission, Round round) implements RoundEvent {
        @Override
        public int number() {
            return round.number();
        }
    }

    /** It ended. */
    record Closed(SubmissionCore submission, int number, Result result) implements RoundEvent {}

    @Override
    default String name() {
        return "round." + switch (this) {
            case Opened opened -> "opened";
            case Closed closed -> "closed";
        };
    }

    @Override
    default String subject() {
        return SubmissionEvent.subject(submission()) + "/rounds/" + number();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(submission().project());
    }

    @Override
    default JsonObject data() {
        var data = JsonObject.with()
                .put("submissionId", submission().id().toString())
                .put("round", JsonValue.number(number()));
        return switch (this) {
            case Opened opened -> data.put("contentDigest", opened.round().contentDigest()).build();
            case Closed closed -> data.put("outcome", closed.result().jsonName()).build();
        };
    }
}
