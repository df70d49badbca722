package io.countersign.application.feed;

import io.countersign.application.feed.port.in.GetReadershipUseCase;
import io.countersign.application.user.port.in.GetMeUseCase;
import io.countersign.application.user.port.in.Me;
import io.countersign.domain.event.Readership;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

final class ReadershipService implements GetReadershipUseCase {

    private final GetMeUseCase people;

    ReadershipService(GetMeUseCase people) {
        this.people = people;
    }

    @Override
    public Mono<Readership> get(Query query) {
        return people.get(new GetMeUseCase.Query(query.actor(), query.at())).map(ReadershipService::readership);
    }

    private static Readership readership(Me me) {
        return new Readership(me.admin(), me.participations().stream()
                .map(Me.Participation::project)
                .collect(Collectors.toSet()));
    }
}
