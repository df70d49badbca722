package io.countersign.adapter.persistence.user;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.FreshRepositories;
import io.countersign.application.Ports;
import io.countersign.application.user.UserRepositoryContract;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class R2dbcUserRepositoryIT extends UserRepositoryContract {

    @RegisterExtension
    private final FreshRepositories fresh = new FreshRepositories();

    @Override
    protected Ports ports() {
        return fresh.ports();
    }

    @Test
    void addsToTheTableOfTheHostExactlyWhomItAddsItself() {
        var users = fresh.ports().users();
        done(users.insert(user(1)));
        value(users.bindOrInsert(user(2)));
        value(users.bindOrInsert(
                new User(new UserId(id(3)), user(2).subject(), user(2).email(), "Again", user(3).createdAt())));
        value(users.bindOrInsert(
                new User(new UserId(id(4)), user(4).subject(), user(1).email(), "Same", user(4).createdAt())));

        assertThat(fresh.query("SELECT id FROM users ORDER BY id"))
                .containsExactly(id(1).toString(), id(2).toString(), id(4).toString());
    }
}
