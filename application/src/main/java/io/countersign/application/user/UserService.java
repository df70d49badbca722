package io.countersign.application.user;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.page.Page;
import io.countersign.application.transaction.Work;
import io.countersign.application.transaction.port.out.Transactions;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;
import io.countersign.application.user.port.in.GetUserUseCase;
import io.countersign.application.user.port.in.IdentifyUserUseCase;
import io.countersign.application.user.port.in.ListUsersUseCase;
import io.countersign.application.user.port.in.Me;
import io.countersign.application.user.port.in.NameUsersUseCase;
import io.countersign.application.user.port.out.UserRepository;
import io.countersign.domain.event.UserEvent;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.util.Map;
import reactor.core.publisher.Mono;

final class UserService implements UserUseCases {

    private final UserRepository users;
    private final EventLog events;
    private final Transactions transactions;

    UserService(UserRepository users, EventLog events, Transactions transactions) {
        this.users = users;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Mono<UserId> identify(IdentifyUserUseCase.Command command) {
        var newcomer = User.of(command.newId(), command.subject(), command.verifiedEmail(), command.name(),
                command.at());
        return users.findBySubject(command.subject())
                .switchIfEmpty(Mono.defer(() -> transactions.required(users.bindOrInsert(newcomer)
                        .flatMap(this::recognised))))
                .map(User::id);
    }

    private Mono<User> recognised(User user) {
        return events.append(new Actor(user.id(), false), new UserEvent.Recognised(user.id())).thenReturn(user);
    }

    @Override
    public Mono<Me> get(GetMeUseCase.Query query) {
        return users.find(query.actor().id())
                .zipWhen(user -> users.participations(user.id(), query.at()),
                        (user, participations) -> new Me(user, query.actor().admin(), participations))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalArgumentException("actor: " + query.actor().id() + " is unknown")));
    }

    @Override
    public Mono<Map<UserId, String>> name(NameUsersUseCase.Query query) {
        return users.names(query.users());
    }

    @Override
    public Mono<Outcome<Page<User>>> list(ListUsersUseCase.Query query) {
        return Work.then(
                Mono.just(Outcome.unless(query.actor().refusalToAdminister(), () -> Outcome.done(query.page()))),
                page -> users.page(page).map(Outcome::done));
    }

    @Override
    public Mono<Outcome<User>> get(GetUserUseCase.Query query) {
        return Work.then(Mono.just(Outcome.unless(query.actor().refusalToAdminister(), () -> Outcome.done(query.id()))),
                id -> Work.found(users.find(id)));
    }

    @Override
    public Mono<Outcome<User>> create(CreateUserUseCase.Command command) {
        var created = User.create(command.actor(), command.id(), command.draft(), command.at());
        return Work.refuseDuplicate(transactions.required(Work.write(Mono.just(created), user -> users.insert(user)
                .then(events.append(command.actor(), new UserEvent.Registered(user.id()))))), "email");
    }
}
