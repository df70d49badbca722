package io.countersign.application.idempotency.port.out;

import io.countersign.application.reply.Reply;

/** A reply could not be kept, because an error that was answered with it has undone the transaction. */
public final class RolledBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /** @param reply the reply that was to be kept */
    public RolledBackException(Reply reply) {
        super("the transaction is undone", null, false, false);
        this.reply = reply;
    }

    /** @return the reply that was to be kept */
    public Reply reply() {
        return reply;
    }
}
