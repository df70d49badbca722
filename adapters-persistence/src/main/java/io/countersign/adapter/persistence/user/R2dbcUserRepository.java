package io.countersign.adapter.persistence.user;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.user.port.in.Me.Participation;
import io.countersign.application.user.port.out.UserRepository;
import io.countersign.domain.user.User;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

final class R2dbcUserRepository implements UserRepository {

    private static final String FIND = SqlText.load("user/find");
    private static final String FIND_BY_SUBJECT = SqlText.load("user/find-by-subject");
    private static final String BIND_OR_INSERT = SqlText.load("user/bind-or-insert");
    private static final String NAMES = SqlText.load("user/names");
    private static final String PAGE = SqlText.load("user/page");
    private static final String INSERT = SqlText.load("user/insert");
    private static final String PARTICIPATIONS = SqlText.load("user/participations");

    private final Database database;

    R2dbcUserRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<User> find(UserId id) {
        return database.run(database.statement(FIND, id.value()).map(UserRow::read).one());
    }

    @Override
    public Mono<User> findBySubject(String subject) {
        return database.run(withSubject(subject));
    }

    private Mono<User> withSubject(String subject) {
        return database.statement(FIND_BY_SUBJECT, subject).map(UserRow::read).one();
    }

    @Override
    public Mono<Map<UserId, String>> names(Set<UserId> ids) {
        return database.run(database.statement(NAMES, (Object) ids.stream().map(UserId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(new UserId(required(row, "user_id", UUID.class)),
                        required(row, "name", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Mono<User> bindOrInsert(User user) {
        var subject = user.subject()
                .orElseThrow(() -> new IllegalArgumentException("subject: user " + user.id() + " has none to bind"));
        // No row tells that the subject is bound by now, or that the e-mail is another's: then nobody may be known by it.
        var anonymous = new User(user.id(), user.subject(), Optional.empty(), user.name(), user.createdAt());
        return database.run(tryToBind(user)
                .switchIfEmpty(Mono.defer(() -> withSubject(subject)))
                .switchIfEmpty(Mono.defer(() -> tryToBind(anonymous)))
                .switchIfEmpty(Mono.defer(() -> withSubject(subject))));
    }

    private Mono<User> tryToBind(User user) {
        return database.statement(BIND_OR_INSERT, UserRow.values(user)).map(UserRow::read).one();
    }

    @Override
    public Mono<Page<User>> page(PageRequest request) {
        return database.run(database.statement(PAGE,
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(UserRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request, user -> new Position(user.createdAt(), user.id().value()))));
    }

    @Override
    public Mono<Void> insert(User user) {
        return database.run(database.statement(INSERT, UserRow.values(user)).then());
    }

    @Override
    public Mono<List<Participation>> participations(UserId user, Instant at) {
        return database.run(database.statement(PARTICIPATIONS, user.value())
                .map(row -> ParticipationRow.read(row, at))
                .all()
                .collectList()
                .map(ParticipationRow::merge));
    }
}
