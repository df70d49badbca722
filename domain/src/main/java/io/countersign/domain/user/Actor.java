package io.countersign.domain.user;

import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The person who gives a command or asks a question.
 *
 * @param admin whether the person administers the organisation: reads everything, keeps templates and projects, and has
 *            no vote
 */
public record Actor(UserId id, boolean admin) {
    public Actor {
        Objects.requireNonNull(id, "id");
    }

    /** @return why the actor may not do what only administrators may */
    public Optional<Refusal> refusalToAdminister() {
        return admin ? Optional.empty() : Optional.of(new Refusal.Forbidden(List.of(Refusal.Role.ADMIN)));
    }
}
