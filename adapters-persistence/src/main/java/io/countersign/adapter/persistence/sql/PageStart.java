package io.countersign.adapter.persistence.sql;

import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The parameters of a page in the order of time and id.
 *
 * @param afterAt empty at the beginning, and so is the id
 * @param limit one more than the page holds, which tells that there are more
 */
public record PageStart(Optional<Instant> afterAt, Optional<UUID> afterId, int limit) {

    /** @return where that page starts */
    public static PageStart of(PageRequest request) {
        return new PageStart(request.after().map(Position::at), request.after().map(Position::id), request.limit() + 1);
    }
}
