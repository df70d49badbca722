package io.countersign.adapter.persistence.user;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
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
import reactor.core.publisher.Mono;

final class R2dbcUserRepository implements UserRepository {

    private record Id(UserId id) {}

    private record Subject(String subject) {}

    private record Ids(Set<UserId> ids) {}

    private record Participant(UserId user) {}

    private static final SqlText<Id> FIND = SqlText.load("user/find", Id.class);
    private static final SqlText<Subject> FIND_BY_SUBJECT = SqlText.load("user/find-by-subject", Subject.class);
    private static final SqlText<User> BIND_OR_INSERT = SqlText.load("user/bind-or-insert", User.class);
    private static final SqlText<Ids> NAMES = SqlText.load("user/names", Ids.class);
    private static final SqlText<PageStart> PAGE = SqlText.load("user/page", PageStart.class);
    private static final SqlText<User> INSERT = SqlText.load("user/insert", User.class);
    private static final SqlText<Participant> PARTICIPATIONS = SqlText.load("user/participations", Participant.class);

    private final Database database;

    R2dbcUserRepository(Database database) {
        this.database = database;
    }

    @Override
    public Mono<User> find(UserId id) {
        return database.run(database.select(FIND, new Id(id), UserRow::read).one());
    }

    @Override
    public Mono<User> findBySubject(String subject) {
        return database.run(withSubject(subject));
    }

    private Mono<User> withSubject(String subject) {
        return database.select(FIND_BY_SUBJECT, new Subject(subject), UserRow::read).one();
    }

    @Override
    public Mono<Map<UserId, String>> names(Set<UserId> ids) {
        return database.run(database
                .select(NAMES, new Ids(ids), row -> Map.entry(row.id("user_id", UserId::new),
                        row.required("name", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Mono<User> bindOrInsert(User user) {
        var subject = user.subject()
                .orElseThrow(() -> new IllegalArgumentException("subject: user " + user.id() + " has none to bind"));
        // No row tells that the subject is bound by now, or that the e-mail is another's: then nobody may be known by
        // it.
        var anonymous = new User(user.id(), user.subject(), Optional.empty(), user.name(), user.createdAt());
        return database.run(tryToBind(user)
                .switchIfEmpty(Mono.defer(() -> withSubject(subject)))
                .switchIfEmpty(Mono.defer(() -> tryToBind(anonymous)))
                .switchIfEmpty(Mono.defer(() -> withSubject(subject))));
    }

    private Mono<User> tryToBind(User user) {
        return database.select(BIND_OR_INSERT, user, UserRow::read).one();
    }

    @Override
    public Mono<Page<User>> page(PageRequest request) {
        return database.run(database.page(PAGE, PageStart.of(request), request, UserRow::read,
                user -> new Position(user.createdAt(), user.id().value())));
    }

    @Override
    public Mono<Void> insert(User user) {
        return database.run(database.statement(INSERT, user).then());
    }

    @Override
    public Mono<List<Participation>> participations(UserId user, Instant at) {
        return database.run(database
                .select(PARTICIPATIONS, new Participant(user), row -> ParticipationRow.read(row, at))
                .all()
                .collectList()
                .map(ParticipationRow::merge));
    }
}
