package io.countersign.domain.user;

import java.util.Objects;

/**
 * Whoever gives a command or asks a question.
 *
 * @param admin whether the person administers the organisation: reads everything, keeps templates and projects, and has no
 *            vote
 */
public record Actor(UserId id, boolean admin) {
    public Actor {
        Objects.requireNonNull(id, "id");
    }
}
