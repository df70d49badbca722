package io.countersign.application.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a collection.
 *
 * @param next where the next part starts, empty at the end
 */
public record Page<T>(List<T> items, Optional<Position> next) {

    public Page {
        Objects.requireNonNull(next, "next");
        items = List.copyOf(items);
    }

    /**
     * @param found up to one more item than asked for, which tells that there are more
     * @param position where an item stands
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<? super T, Position> position) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, request.limit());
        return new Page<>(items, Optional.of(position.apply(items.getLast())));
    }

    /** @return the same part with its items changed */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
