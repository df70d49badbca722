package io.countersign.adapter.persistence.ledger;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.event.EventColumns;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerSpine;
import io.countersign.domain.submission.SubmissionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

final class R2dbcLedger implements Ledger {

    private record Lock(long lock) {}

    private record Above(long above) {}

    private record Among(List<Long> numbers) {}

    private record Event(String transaction, long sequence) {

        static Event of(EventCursor cursor) {
            return new Event(Long.toUnsignedString(cursor.transaction()), cursor.sequence());
        }
    }

    private record Asked(Optional<Long> number, Optional<Event> event) {}

    private record OfSubmission(String submission) {}

    private record Appended(List<Long> numbers, List<String> transactions, List<Long> sequences, List<String> contents,
            List<String> hashes) {

        static Appended of(List<LedgerEntry> entries) {
            return new Appended(all(entries, entry -> entry.link().number()),
                    all(entries, entry -> Long.toUnsignedString(entry.event().cursor().transaction())),
                    all(entries, entry -> entry.event().cursor().sequence()),
                    all(entries, entry -> entry.link().content()), all(entries, entry -> entry.link().hash()));
        }

        private static <T> List<T> all(List<LedgerEntry> entries, Function<LedgerEntry, T> part) {
            return entries.stream().map(part).toList();
        }
    }

    private static final SqlText<Lock> LOCK = SqlText.load("ledger/lock", Lock.class);
    private static final SqlText<Above> SPINE = SqlText.load("ledger/spine", Above.class);
    private static final SqlText<Appended> APPEND = SqlText.load("ledger/append", Appended.class);
    private static final SqlText<Above> HEAD = SqlText.load("ledger/head", Above.class);
    private static final SqlText<Asked> ENTRY = SqlText.load("ledger/entry", Asked.class);
    private static final SqlText<OfSubmission> EXCERPT = SqlText.load("ledger/excerpt", OfSubmission.class);
    private static final SqlText<Among> LINKS = SqlText.load("ledger/links", Among.class);

    /** Which of the advisory locks of the database: the first bytes of "ledger". */
    private static final long LOCK_NUMBER = 0x6c6564676572L;

    private final Database database;

    R2dbcLedger(Database database) {
        this.database = database;
    }

    @Override
    public Mono<Void> lock() {
        return database.run(database.statement(LOCK, new Lock(LOCK_NUMBER)).then());
    }

    @Override
    public Mono<LedgerSpine> spine() {
        return database.run(database.select(SPINE, new Above(0), R2dbcLedger::vertebra).all().collectList())
                .map(vertebrae -> vertebrae.isEmpty() ? LedgerSpine.EMPTY : spine(vertebrae));
    }

    private record Vertebra(LedgerHead head, EventCursor place) {}

    private static Vertebra vertebra(Columns row) {
        return new Vertebra(head(row), EventColumns.cursor(row));
    }

    private static LedgerSpine spine(List<Vertebra> vertebrae) {
        var heads = new ArrayList<>(List.of(LedgerHead.EMPTY));
        vertebrae.forEach(vertebra -> heads.add(vertebra.head()));
        return new LedgerSpine(heads, vertebrae.getLast().place());
    }

    private static LedgerHead head(Columns row) {
        return new LedgerHead(row.required("number", Long.class), row.required("hash", String.class));
    }

    @Override
    public Mono<Void> append(List<LedgerEntry> entries) {
        return database.run(database.statement(APPEND, Appended.of(entries)).then());
    }

    @Override
    public Mono<LedgerHead> head() {
        return database.run(database.select(HEAD, new Above(0), R2dbcLedger::head).one())
                .defaultIfEmpty(LedgerHead.EMPTY);
    }

    @Override
    public Mono<LedgerEntry> find(long number) {
        return find(new Asked(Optional.of(number), Optional.empty()));
    }

    @Override
    public Mono<LedgerEntry> find(EventCursor event) {
        return find(new Asked(Optional.empty(), Optional.of(Event.of(event))));
    }

    private Mono<LedgerEntry> find(Asked asked) {
        return database.run(database.select(ENTRY, asked, R2dbcLedger::entry).one());
    }

    @Override
    public Mono<LedgerExcerpt> excerpt(SubmissionId submission) {
        return database.run(database
                .select(EXCERPT, new OfSubmission(submission.toString()), R2dbcLedger::placed)
                .all()
                .collectList())
                .map(R2dbcLedger::excerpt);
    }

    private record Placed(LoggedEvent event, Optional<LedgerLink> link) {}

    private static Placed placed(Columns row) {
        return new Placed(EventColumns.read(row), row.optional("number", Long.class).map(number -> link(row)));
    }

    private static LedgerExcerpt excerpt(List<Placed> events) {
        return new LedgerExcerpt(
                events.stream().flatMap(it -> it.link().map(link -> new LedgerEntry(link, it.event())).stream())
                        .toList(),
                events.stream().filter(it -> it.link().isEmpty()).map(Placed::event).toList());
    }

    @Override
    public Mono<List<LedgerLink>> links(List<Long> numbers) {
        return database.run(database.select(LINKS, new Among(numbers), R2dbcLedger::link)
                .all()
                .collectList());
    }

    private static LedgerEntry entry(Columns row) {
        return new LedgerEntry(link(row), EventColumns.read(row));
    }

    private static LedgerLink link(Columns row) {
        return new LedgerLink(row.required("number", Long.class), row.required("content", String.class),
                row.optional("previous", String.class).orElse(LedgerHead.EMPTY.hash()),
                row.optional("earlier", String.class).orElse(LedgerHead.EMPTY.hash()));
    }
}
