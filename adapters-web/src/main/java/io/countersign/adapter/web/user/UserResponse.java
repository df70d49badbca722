package io.countersign.adapter.web.user;

import io.countersign.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person as the API shows them to administrators. */
record UserResponse(UUID id, Optional<String> subject, Optional<String> email, String name, Instant createdAt) {

    static UserResponse from(User user) {
        return new UserResponse(user.id().value(), user.subject(), user.email(), user.name(), user.createdAt());
    }
}
