package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Somebody's role in a project changed. */
public sealed interface MemberEvent extends DomainEvent {

    /** @return the member after the event; as they were last when they were removed */
    Member member();

    /** The person got their first role in the project. */
    record Added(Member member) implements MemberEvent {}

    /** The member got another role. */
    record Changed(Member member) implements MemberEvent {}

    /** The member was removed from the project. */
    record Removed(Member member) implements MemberEvent {}

    @Override
    default String name() {
        return "member." + switch (this) {
            case Added added -> "added";
            case Changed changed -> "changed";
            case Removed removed -> "removed";
        };
    }

    @Override
    default String subject() {
        return "projects/" + member().project() + "/members/" + member().user();
    }

    @Override
    default Optional<ProjectId> project() {
        return Optional.of(member().project());
    }

    @Override
    default JsonObject data() {
        return JsonObject.with()
                .put("userId", member().user().toString())
                .put("role", member().role().jsonName())
                .build();
    }
}
