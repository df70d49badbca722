package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.adapter.web.problem.Problems;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.domain.refusal.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A whole collection, part by part. Each part is a call of the use case by itself, made when the part before is taken:
 * so nothing is held between two parts, and people who lose their right to read lose it in the middle of the stream as
 * well.
 */
final class Parts {

    private Parts() {
    }

    /**
     * @param from the first part; those that follow are as large
     * @param useCase asked for every part
     * @return the parts, or the refusal of the first
     */
    static <T> Mono<Outcome<Flux<List<T>>>> of(PageRequest from,
            Function<PageRequest, Mono<Outcome<Page<T>>>> useCase) {
        Function<Position, Mono<Page<T>>> following = after -> part(new PageRequest(from.limit(), Optional.of(after)),
                useCase).onErrorMap(error -> new BrokenOffException(after, error));
        return useCase.apply(from).map(outcome -> outcome.map(first -> Mono.just(first)
                .expand(part -> part.next().map(following).orElseGet(Mono::empty))
                .map(Page::items)));
    }

    private static <T> Mono<Page<T>> part(PageRequest request,
            Function<PageRequest, Mono<Outcome<Page<T>>>> useCase) {
        return useCase.apply(request).map(outcome -> switch (outcome) {
            case Outcome.Done<Page<T>>(var page) -> page;
            case Outcome.Refused<Page<T>>(var refusal) -> throw new ProblemException(Problems.of(refusal));
        });
    }
}
