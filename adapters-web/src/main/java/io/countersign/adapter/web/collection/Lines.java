package io.countersign.adapter.web.collection;

import io.countersign.adapter.web.answer.Json;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The body of an answer as lines, of JSON with one value a line, or of a table. They are written page by page, as they
 * come and as fast as the client takes them. A page is read only when it is asked for, so that none waits in memory for
 * a slow client.
 */
final class Lines {

    private static final int END_OF_LINE = '\n';

    private final Flux<byte[]> pages;

    private Lines(Flux<byte[]> pages) {
        this.pages = pages;
    }

    /**
     * @param pages the pages to be written; each goes to the client at once
     * @param form the body of one line: a record or a JSON value
     * @param lastLine explains an error. An error before the first page is an answer of its own; one that comes later
     *            becomes the last line, because the status is already sent
     */
    static <T> Lines of(Flux<List<T>> pages, Function<? super T, ?> form, Function<Throwable, JsonObject> lastLine) {
        return new Lines(pages.filter(page -> !page.isEmpty())
                .map(page -> bytes(page, form))
                .switchOnFirst((first, all) -> first.isOnError()
                        ? all
                        : all.onErrorResume(
                                error -> Flux.just(bytes(List.of(lastLine.apply(error)), line -> line)))));
    }

    /**
     * @param pages the pages to be written after the head of the table
     * @return the lines of the table. An error midway cuts them off: a table has no line to say it in
     */
    static <T> Lines of(Flux<List<T>> pages, Csv<T> table) {
        return new Lines(Flux.concat(Mono.fromSupplier(table::head),
                pages.filter(page -> !page.isEmpty()).map(table::lines)));
    }

    private static <T> byte[] bytes(List<T> page, Function<? super T, ?> form) {
        var lines = new ByteArrayOutputStream();
        page.forEach(item -> {
            lines.writeBytes(Json.bytes(form.apply(item)));
            lines.write(END_OF_LINE);
        });
        return lines.toByteArray();
    }

    /** @return the text of each page */
    Flux<byte[]> pages() {
        return pages;
    }
}
