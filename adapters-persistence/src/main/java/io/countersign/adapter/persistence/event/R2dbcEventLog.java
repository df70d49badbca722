package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class R2dbcEventLog implements EventLog {

    private record Appended(List<String> types, List<String> subjects, List<Optional<ProjectId>> projects, UserId actor,
            List<String> data) {

        static Appended of(Actor actor, List<EventFact> facts) {
            return new Appended(facts.stream().map(EventFact::type).toList(),
                    facts.stream().map(EventFact::subject).toList(), facts.stream().map(EventFact::project).toList(),
                    actor.id(), facts.stream().map(fact -> JsonWriter.write(fact.data())).toList());
        }
    }

    private record After(String transaction, long sequence, int limit, Optional<ProjectId> project) {}

    private record From(String from) {}

    private static final SqlText<Appended> APPEND = SqlText.load("event/append", Appended.class);
    private static final SqlText<After> AFTER = SqlText.load("event/after", After.class);
    private static final SqlText<From> PRESENT = SqlText.load("event/present", From.class);

    private final Database database;
    private final NewsChannel channel;

    R2dbcEventLog(Database database) {
        this.database = database;
        this.channel = new NewsChannel(database.unpooled());
    }

    @Override
    public Mono<Void> append(Actor actor, List<? extends DomainEvent> events) {
        var facts = events.stream().map(event -> EventFact.of(actor.id(), event)).toList();
        return facts.isEmpty() ? Mono.empty() : inTransaction().then(database.run(insert(actor, facts)));
    }

    /** An event without its effect, or the other way round, would be worse than a failure. */
    private Mono<Void> inTransaction() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .onErrorComplete(NoTransactionException.class)
                .filter(TransactionSynchronizationManager::isActualTransactionActive)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no transaction to append events in")))
                .doOnNext(transaction -> transaction.registerSynchronization(new TellsOfCommit(channel)))
                .then();
    }

    private record TellsOfCommit(NewsChannel channel) implements TransactionSynchronization {
        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(channel::committed);
        }
    }

    private Mono<Void> insert(Actor actor, List<EventFact> facts) {
        return database.statement(APPEND, Appended.of(actor, facts)).then();
    }

    @Override
    public Mono<List<LoggedEvent>> after(EventCursor cursor, Optional<ProjectId> project, int limit) {
        var after = new After(Long.toUnsignedString(cursor.transaction()), cursor.sequence(), limit, project);
        return database.run(database.select(AFTER, after, EventColumns::read).all().collectList());
    }

    @Override
    public Mono<EventCursor> present() {
        return database.run(database.select(PRESENT, new From("0"), EventColumns::cursor).one())
                .defaultIfEmpty(EventCursor.BEGINNING);
    }

    @Override
    public Flux<Boolean> news() {
        return channel.news();
    }
}
