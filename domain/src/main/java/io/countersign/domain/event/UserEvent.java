package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Optional;

/** A person became known. Who they are is kept with the user alone: events are kept for ever and name no people. */
public sealed interface UserEvent extends DomainEvent {

    /** @return the person who became known */
    UserId user();

    /** An administrator registered a person. */
    record Registered(UserId user) implements UserEvent {}

    /** The first token of a subject was seen. */
    record Recognised(UserId user) implements UserEvent {}

    @Override
    default String name() {
        return "user." + switch (this) {
            case Registered registered -> "registered";
            case Recognised recognised -> "recognised";
        };
    }

    @Override
    default String subject() {
        return "users/" + user();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.empty();
    }

    @Override
    default JsonObject data() {
        return JsonObject.EMPTY;
    }
}
