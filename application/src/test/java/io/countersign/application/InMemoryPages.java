package io.countersign.application;

import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pages of what the store in memory keeps. */
public final class InMemoryPages {

    /** As text, because the order of {@code UUID} takes its halves for signed numbers. */
    private static final Comparator<Position> OLDEST_FIRST = Comparator.comparing(Position::at)
            .thenComparing(position -> position.id().toString());

    private InMemoryPages() {
    }

    /** @return the part of the items that was asked for, newest first */
    public static <T> Page<T> of(Stream<T> items, PageRequest request, Function<? super T, Position> position) {
        Comparator<T> newestFirst = Comparator.<T, Position>comparing(position, OLDEST_FIRST).reversed();
        var found = items
                .filter(item -> request.after().filter(after -> OLDEST_FIRST.compare(position.apply(item), after) >= 0)
                        .isEmpty())
                .sorted(newestFirst)
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, position);
    }
}
