package io.countersign.application.user;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;
import io.countersign.application.user.port.in.GetUserUseCase;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import io.countersign.application.user.port.in.ListUsersUseCase;
import io.countersign.application.user.port.in.NameUsersUseCase;
import io.countersign.application.user.port.out.UserRepository;

/** Everything that can be done with users. */
public interface UserUseCases
        extends
            IdentifyUserUseCase,
            GetMeUseCase,
            ListUsersUseCase,
            GetUserUseCase,
            CreateUserUseCase,
            NameUsersUseCase {

    /** @return the use cases, working on these ports */
    static UserUseCases create(UserRepository users, EventLog events, Transactions transactions) {
        return new UserService(users, events, transactions);
    }
}
