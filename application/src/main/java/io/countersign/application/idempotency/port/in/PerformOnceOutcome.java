package io.countersign.application.idempotency.port.in;

import io.countersign.application.reply.Reply;

/** The result of a request that takes effect once. */
public sealed interface PerformOnceOutcome {

    /** It came for the first time and was answered. */
    record First(Reply reply) implements PerformOnceOutcome {}

    /** It had been answered before; nothing was done. */
    record Repeated(Reply reply) implements PerformOnceOutcome {}

    /** Its key stands for another request; nothing was done. */
    record OtherRequest() implements PerformOnceOutcome {}
}
