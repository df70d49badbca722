package io.countersign.adapter.web.collection;

import io.countersign.application.page.Position;

/** A collection could be sent up to a position only. */
final class BrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position after;
    private final transient Throwable reason;

    BrokenOffException(Position after, Throwable reason) {
        super(reason);
        this.after = after;
        this.reason = reason;
    }

    /** @return the position of the last item that was sent */
    Position after() {
        return after;
    }

    /** @return why */
    Throwable reason() {
        return reason;
    }
}
