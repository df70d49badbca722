package io.countersign.adapter.web.event;

import io.countersign.domain.event.LoggedEvent;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes events to a client as it takes them. A stretch is read when the client has room for it, so that no more waits
 * in memory than the server writes ahead. A client that takes nothing while several heartbeats pass is gone, and its
 * stream is ended.
 */
final class EventStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int UNTAKEN_HEARTBEATS = 4;

    private final EventFormat format;
    private final ServerHttpResponse response;

    EventStream(EventFormat format, ServerHttpResponse response) {
        this.format = format;
        this.response = response;
    }

    /** @param ends completes when the stream must end, whatever is still to come */
    Mono<Void> write(Flux<List<LoggedEvent>> stretches, Mono<Void> ends) {
        response.getHeaders().setContentType(format.mediaType());
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().set("X-Accel-Buffering", "no");
        var chunks = stretches.takeUntilOther(ends)
                .publish(shared -> Flux.merge(1, shared.map(format::bytes),
                        heartbeats().takeUntilOther(shared.ignoreElements())), 1);
        return response.writeAndFlushWith(chunks.map(this::group));
    }

    /**
     * A heartbeat without a word still begins the answer: a client that waits for events must not wait for the status.
     */
    private Mono<DataBuffer> group(byte[] chunk) {
        return chunk.length == 0 ? Mono.empty() : Mono.just(response.bufferFactory().wrap(chunk));
    }

    private Flux<byte[]> heartbeats() {
        return Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureBuffer(UNTAKEN_HEARTBEATS)
                .map(beat -> format.heartbeat());
    }
}
