package io.countersign.application.page;

import java.util.Objects;
import java.util.Optional;

/**
 * The part of a collection that is asked for.
 *
 * @param limit how many items at most, 1 to 200
 * @param after the last item that is known already, empty for the beginning
 */
public record PageRequest(int limit, Optional<Position> after) {

    /** The number of items that a part may have. */
    public static final int MAX_LIMIT = 200;

    public PageRequest {
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit: " + limit + " is not within 1 to " + MAX_LIMIT);
        }
    }
}
