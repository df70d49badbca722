package io.countersign.application.feed;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.feed.port.in.ReadEventsUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.event.Readership;
import io.countersign.domain.refusal.Outcome;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class FeedService implements ReadEventsUseCase {

    private final EventLog log;
    private final EventTail tail;
    private final GetProjectAccessUseCase projectAccess;
    private final GetReadershipUseCase readerships;

    FeedService(EventLog log, EventTail tail, GetProjectAccessUseCase projectAccess,
            GetReadershipUseCase readerships) {
        this.log = log;
        this.tail = tail;
        this.projectAccess = projectAccess;
        this.readerships = readerships;
    }

    /** A stretch, and the reader for whom it was read. */
    private record Reading(Readership readership, Stretch stretch) {
        List<LoggedEvent> allowed() {
            return stretch.only(event -> readership.allows(event.fact())).events();
        }
    }

    @Override
    public Mono<Outcome<Flux<List<LoggedEvent>>>> read(Query query) {
        return Work.then(readership(query), first -> log.present().map(present -> {
            Function<EventCursor, Mono<Stretch>> source = query.follow()
                    ? place -> tail.next(place, query.project())
                    : place -> settled(query, place, present);
            return Outcome.done(readings(query, first, query.after().orElse(present), source));
        }));
    }

    private Flux<List<LoggedEvent>> readings(Query query, Readership first, EventCursor start,
            Function<EventCursor, Mono<Stretch>> source) {
        return next(query, first, start, source)
                .expand(last -> next(query, last.readership(), last.stretch().end(), source))
                .map(Reading::allowed)
                .filter(Predicate.not(List::isEmpty));
    }

    private Mono<Reading> next(Query query, Readership before, EventCursor place,
            Function<EventCursor, Mono<Stretch>> source) {
        return source.apply(place).flatMap(stretch -> readership(query, before, stretch)
                .map(readership -> new Reading(readership, stretch)));
    }

    private Mono<Stretch> settled(Query query, EventCursor place, EventCursor end) {
        return place.compareTo(end) >= 0
                ? Mono.empty()
                : log.after(place, query.project(), EventTail.PAGE)
                        .map(events -> Stretch.of(events, EventTail.PAGE, end).upTo(end));
    }

    /** Events tell of changed rights, so these are looked up again after one of them. */
    private Mono<Readership> readership(Query query, Readership before, Stretch stretch) {
        return stretch.events().stream().map(LoggedEvent::fact).anyMatch(Readership::mayChangeWith)
                ? readership(query).flatMap(outcome -> switch (outcome) {
                    case Outcome.Done<Readership>(var now) -> Mono.just(now);
                    case Outcome.Refused<Readership>(var refusal) -> Mono.empty();
                })
                : Mono.just(before);
    }

    private Mono<Outcome<Readership>> readership(Query query) {
        var actor = query.actor();
        return query.project()
                .map(project -> projectAccess.get(new GetProjectAccessUseCase.Query(actor, project))
                        .map(outcome -> outcome.map(access -> new Readership(actor.admin(), Set.of(project)))))
                .orElseGet(() -> readerships.get(new GetReadershipUseCase.Query(actor, query.at())).map(Outcome::done));
    }
}
