package io.countersign.domain.event;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * An event in the form that is kept and shown. Its {@linkplain #canonical() canonical text} is defined here and nowhere
 * else, so that every digest of an event is taken over the same text.
 *
 * @param type the reverse-domain type of CloudEvents 1.0, such as {@code io.countersign.submission.submitted}
 * @param subject the resource it happened to, by its path below the root of the API
 * @param project the project it happened in, which decides who may read it
 * @param actor the person who gave the command
 */
public record EventFact(String type, String subject, Optional<ProjectId> project, UserId actor, JsonObject data) {

    private static final String PREFIX = "io.countersign.";

    public EventFact {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(data, "data");
    }

    /** @return the event as it is kept */
    public static EventFact of(UserId actor, DomainEvent event) {
        return new EventFact(PREFIX + event.name(), event.subject(), event.project(), actor, event.data());
    }

    /** @return the canonical text (RFC 8785) of everything in it */
    public String canonical() {
        return CanonicalJson.of(form());
    }

    JsonObject form() {
        return JsonObject.with()
                .put("type", type)
                .put("subject", subject)
                .put("project", project)
                .put("actor", actor.toString())
                .put("data", data)
                .build();
    }
}
