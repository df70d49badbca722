package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.Parameters;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers calls for a collection, and closes their query. A query with faults is still asked, for the smallest page
 * there is, because a collection the caller may not see is refused before a query that cannot be read.
 */
public final class CollectionAnswer {

    private static final int DEFAULT_LIMIT = 50;

    private CollectionAnswer() {
    }

    /**
     * As the client likes best: one page ({@code limit}, {@code cursor}), or everything from {@code cursor} on as
     * lines.
     *
     * @param useCase asked for a page
     * @param form the body of one item: a record or a JSON value
     * @return the page, the lines, or the problem
     */
    public static <T> Mono<ResponseEntity<?>> of(Call call, Function<PageRequest, Mono<Outcome<Page<T>>>> useCase,
            Function<? super T, ?> form) {
        var asLines = call.asksForLines();
        return asked(call, asLines ? PageRequest.MAX_LIMIT : limit(call.query()), useCase, page -> asLines
                ? Parts.of(page, useCase).map(outcome -> LinesAnswer.of(call, outcome, form))
                : useCase.apply(page)
                        .map(outcome -> call.answer(outcome, found -> Answer.ok(PageResponse.from(found, form)))));
    }

    /**
     * As a table, everything from {@code cursor} on. An error midway cuts the table off, and with it the connection.
     *
     * @param useCase asked for a page
     * @return the table, or the problem
     */
    public static <T> Mono<ResponseEntity<?>> table(Call call, Function<PageRequest, Mono<Outcome<Page<T>>>> useCase,
            Csv<T> table, String fileName) {
        return asked(call, PageRequest.MAX_LIMIT, useCase,
                page -> Parts.of(page, useCase).map(outcome -> switch (outcome) {
                    case Outcome.Done<Flux<List<T>>>(var parts) -> ResponseEntity.ok()
                            .contentType(Csv.TYPE)
                            .header(HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment().filename(fileName).build().toString())
                            .body(Lines.of(parts, table));
                    case Outcome.Refused<Flux<List<T>>>(var refusal) -> call.refused(refusal);
                }));
    }

    private static <T> Mono<ResponseEntity<?>> asked(Call call, int limit,
            Function<PageRequest, Mono<Outcome<Page<T>>>> useCase,
            Function<PageRequest, Mono<ResponseEntity<?>>> answered) {
        var page = new PageRequest(limit, call.query().read("cursor", Cursor::read, "cursor"));
        var faults = call.query().faults();
        return faults.isEmpty()
                ? answered.apply(page)
                : useCase.apply(new PageRequest(1, Optional.empty()))
                        .map(outcome -> outcome.then(found -> Outcome.refused(new Refusal.InvalidContent(faults))))
                        .map(outcome -> call.answer(outcome, Answer::ok));
    }

    private static int limit(Parameters query) {
        return query.integer("limit", 1, PageRequest.MAX_LIMIT).orElse(DEFAULT_LIMIT);
    }

    /** One page of a collection. */
    private record PageResponse(List<?> items, @Nullable String nextCursor) {

        static <T> PageResponse from(Page<T> page, Function<? super T, ?> form) {
            return new PageResponse(page.items().stream().<Object>map(form).toList(),
                    page.next().map(Cursor::write).orElse(null));
        }
    }
}
