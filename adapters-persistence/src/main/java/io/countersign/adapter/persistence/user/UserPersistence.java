package io.countersign.adapter.persistence.user;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.user.port.out.UserRepository;

/** Keeps users. */
public final class UserPersistence {

    private UserPersistence() {
    }

    /** @return users of that database */
    public static UserRepository users(Database database) {
        return new R2dbcUserRepository(database);
    }
}
