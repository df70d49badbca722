package io.countersign.application.ledger;

import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.ledger.port.in.GetLedgerEntryUseCase;
import io.countersign.application.ledger.port.in.GetLedgerHeadUseCase;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase;
import io.countersign.application.ledger.port.in.ProveLedgerEntryUseCase;
import io.countersign.application.ledger.port.out.Ledger;
import io.countersign.application.transaction.Work;
import io.countersign.domain.event.Readership;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerPlace;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class LedgerService implements LedgerUseCases {

    private final Ledger ledger;
    private final GetReadershipUseCase readerships;

    LedgerService(Ledger ledger, GetReadershipUseCase readerships) {
        this.ledger = ledger;
        this.readerships = readerships;
    }

    @Override
    public Mono<LedgerHead> get(GetLedgerHeadUseCase.Query query) {
        return ledger.head();
    }

    @Override
    public Mono<Outcome<LedgerEntry>> get(GetLedgerEntryUseCase.Query query) {
        return entry(query.actor(), query.place(), query.at());
    }

    @Override
    public Mono<Outcome<Proven>> prove(ProveLedgerEntryUseCase.Query query) {
        return Work.then(entry(query.actor(), query.place(), query.at()), entry -> ledger.head()
                .flatMap(last -> Work.then(Mono.just(number(query, entry, last)), head -> prove(entry, head))));
    }

    /** The head comes last: it is never before an entry that was read already. */
    @Override
    public Mono<History> prove(ProveHistoryUseCase.Query query) {
        return readerships.get(new GetReadershipUseCase.Query(query.actor(), query.at()))
                .flatMap(readership -> ledger.excerpt(query.submission()).map(all -> all.readBy(readership)))
                .flatMap(events -> ledger.head()
                        .flatMap(head -> way(head, events).map(proof -> new History(head, events, proof))));
    }

    private Mono<Optional<LedgerProof>> way(LedgerHead head, LedgerExcerpt events) {
        return events.sealed().isEmpty()
                ? Mono.just(Optional.empty())
                : ledger.links(LedgerProof.way(head.number(), events.numbers()))
                        .map(path -> Optional.of(new LedgerProof(path)));
    }

    private Mono<Outcome<LedgerEntry>> entry(Actor actor, LedgerPlace place, Instant at) {
        var found = switch (place) {
            case LedgerPlace.Number(var number) -> ledger.find(number);
            case LedgerPlace.Event(var cursor) -> ledger.find(cursor);
        };
        return readerships.get(new GetReadershipUseCase.Query(actor, at))
                .flatMap(readership -> Work.decide(found, entry -> visible(readership, entry)));
    }

    private static Outcome<LedgerEntry> visible(Readership readership, LedgerEntry entry) {
        return readership.allows(entry.event().fact()) ? Outcome.done(entry) : Outcome.refused(new Refusal.NotFound());
    }

    private static Outcome<Long> number(ProveLedgerEntryUseCase.Query query, LedgerEntry entry, LedgerHead last) {
        return switch (query.head()) {
            case Checked.Valid(var asked) -> within(asked.orElse(last.number()), entry.link().number(), last.number());
            case Checked.Invalid(var faults) -> Outcome.refused(new Refusal.InvalidContent(faults));
        };
    }

    private static Outcome<Long> within(long head, long first, long last) {
        if (head < first) {
            return outOfBounds(FaultCode.TOO_SMALL, "min", first);
        }
        return head > last ? outOfBounds(FaultCode.TOO_LARGE, "max", last) : Outcome.done(head);
    }

    private static Outcome<Long> outOfBounds(FaultCode code, String fact, long bound) {
        return Outcome.refused(new Refusal.InvalidContent(
                List.of(Fault.at(new Pointer("/head"), code, fact, bound))));
    }

    private Mono<Outcome<Proven>> prove(LedgerEntry entry, long head) {
        return ledger.links(LedgerProof.way(head, entry.link().number()))
                .map(path -> Outcome.done(new Proven(entry, path.getFirst().head(), new LedgerProof(path))));
    }
}
