package io.countersign.application.ledger;

import io.countersign.application.InMemoryStore;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.application.transaction.InMemoryTransactions;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerLink;
import io.countersign.domain.ledger.LedgerSpine;
import io.countersign.domain.submission.SubmissionId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** The ledger in memory. Its transactions run one after the other, so that each has the lock by itself. */
public final class InMemoryLedger implements Ledger {

    private final InMemoryStore store;

    /** @param store where it is kept */
    public InMemoryLedger(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> lock() {
        return InMemoryTransactions.current().then();
    }

    @Override
    public Mono<LedgerSpine> spine() {
        return Mono.fromSupplier(() -> store.atomically(() -> store.ledger.values().stream()
                .map(LedgerEntry::event)
                .reduce(LedgerSpine.EMPTY, LedgerSpine::with, (left, right) -> right)));
    }

    @Override
    public Mono<Void> append(List<LedgerEntry> entries) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            for (var entry : entries) {
                if (store.ledger.putIfAbsent(entry.link().number(), entry) != null) {
                    throw new IllegalStateException("number: " + entry.link().number() + " is there already");
                }
            }
            return true;
        }));
    }

    @Override
    public Mono<LedgerHead> head() {
        return spine().map(LedgerSpine::head);
    }

    @Override
    public Mono<LedgerEntry> find(long number) {
        return find(entry -> entry.link().number() == number);
    }

    @Override
    public Mono<LedgerEntry> find(EventCursor event) {
        return find(entry -> entry.event().cursor().equals(event));
    }

    private Mono<LedgerEntry> find(Predicate<LedgerEntry> wanted) {
        return Mono.justOrEmpty(
                store.atomically(() -> store.ledger.values().stream().filter(wanted).findFirst()));
    }

    @Override
    public Mono<LedgerExcerpt> excerpt(SubmissionId submission) {
        var subject = "equipment-submissions/" + submission;
        return Mono.fromSupplier(() -> store.atomically(() -> {
            var sealed = store.ledger.values().stream().filter(entry -> within(subject, entry.event())).toList();
            var bound = sealed.stream().map(LedgerEntry::event).toList();
            return new LedgerExcerpt(sealed, store.events.values().stream()
                    .filter(event -> within(subject, event) && !bound.contains(event))
                    .toList());
        }));
    }

    private static boolean within(String subject, LoggedEvent event) {
        return (event.fact().subject() + "/").startsWith(subject + "/");
    }

    @Override
    public Mono<List<LedgerLink>> links(List<Long> numbers) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.ledger.values().stream()
                .map(LedgerEntry::link)
                .filter(link -> numbers.contains(link.number()))
                .sorted(Comparator.comparingLong(LedgerLink::number).reversed())
                .toList()));
    }
}
