package io.countersign.adapter.persistence.event;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.domain.event.DomainEvent;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class R2dbcEventLog implements EventLog {

    private static final String APPEND = SqlText.load("event/append");
    private static final String AFTER = SqlText.load("event/after");
    private static final String AFTER_OF_PROJECT = SqlText.load("event/after-of-project");

    private static final String PRESENT = SqlText.load("event/present");

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
        return database.statement(APPEND, texts(facts, EventFact::type), texts(facts, EventFact::subject),
                facts.stream().map(EventRow::projectOf).toArray(UUID[]::new), actor.id().value(),
                texts(facts, fact -> JsonWriter.write(fact.data())))
                .then();
    }

    private static String[] texts(List<EventFact> facts, Function<EventFact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }

    @Override
    public Mono<List<LoggedEvent>> after(EventCursor cursor, Optional<ProjectId> project, int limit) {
        var transaction = Long.toUnsignedString(cursor.transaction());
        var statement = project
                .map(id -> database.statement(AFTER_OF_PROJECT, transaction, cursor.sequence(), limit, id.value()))
                .orElseGet(() -> database.statement(AFTER, transaction, cursor.sequence(), limit));
        return database.run(statement.map(EventRow::read).all().collectList());
    }

    @Override
    public Mono<EventCursor> present() {
        return database.run(database.statement(PRESENT, "0").map(EventRow::cursor).one())
                .defaultIfEmpty(EventCursor.BEGINNING);
    }

    @Override
    public Flux<Boolean> news() {
        return channel.news();
    }
}
