package io.countersign.application;

import static io.countersign.application.Awaiting.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Reads collections page after page. */
public final class PageWalk {

    /** The first page, as long as pages can be. */
    public static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());

    private PageWalk() {
    }

    /** @return the first page of that length */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** @return the page of that length after that position */
    public static PageRequest after(Position position, int limit) {
        return new PageRequest(limit, Optional.of(position));
    }

    /** @return all items, read in pages of that length, each of which but the last is full */
    public static <T> List<T> read(int limit, Function<PageRequest, Mono<Page<T>>> pages) {
        return read(limit, pages, () -> {
        });
    }

    /** @return the same, with something done after every page */
    public static <T> List<T> read(int limit, Function<PageRequest, Mono<Page<T>>> pages, Runnable between) {
        var items = new ArrayList<T>();
        var page = value(pages.apply(first(limit)));
        items.addAll(page.items());
        while (page.next().isPresent()) {
            assertThat(page.items()).hasSize(limit);
            between.run();
            page = value(pages.apply(after(page.next().get(), limit)));
            items.addAll(page.items());
        }
        return items;
    }
}
