package io.countersign.domain.user;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who uses the system.
 *
 * @param subject the subject of the person's tokens, empty until the first one was seen
 */
public record User(UserId id, Optional<String> subject, Optional<String> email, String name, Instant createdAt) {
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(createdAt, "createdAt");
    }
}
