package io.countersign.adapter.persistence.user;

import static io.countersign.adapter.persistence.connection.Columns.optional;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code user_profiles}. */
final class UserRow {

    private UserRow() {
    }

    static User read(Readable row) {
        return new User(new UserId(required(row, "user_id", UUID.class)), optional(row, "subject", String.class),
                optional(row, "email", String.class), required(row, "name", String.class),
                required(row, "created_at", Instant.class));
    }
}
