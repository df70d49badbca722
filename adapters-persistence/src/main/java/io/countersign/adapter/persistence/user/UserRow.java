package io.countersign.adapter.persistence.user;

import io.countersign.adapter.persistence.row.Columns;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;

/** A row of {@code user_profiles}. */
final class UserRow {

    private UserRow() {
    }

    static User read(Columns row) {
        return new User(row.id("user_id", UserId::new), row.optional("subject", String.class),
                row.optional("email", String.class), row.required("name", String.class),
                row.required("created_at", Instant.class));
    }
}
