package io.countersign.domain.user;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
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

    /** @return the person whom the first token of a subject shows; without a name they are called by their subject */
    public static User of(UserId id, String subject, Optional<String> email, Optional<String> name, Instant at) {
        return new User(id, Optional.of(subject), email, name.orElse(subject), at);
    }

    /** Registers a person before their first token is seen; administrators may. */
    public static Outcome<User> create(Actor actor, UserId id, Checked<UserDraft> draft, Instant at) {
        return Outcome.unless(actor.refusalToAdminister(), () -> Outcome.of(draft)
                .map(valid -> new User(id, valid.subject(), Optional.of(valid.email()), valid.name(), at)));
    }
}
