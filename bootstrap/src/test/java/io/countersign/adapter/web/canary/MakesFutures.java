package io.countersign.adapter.web.canary;

import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Detaches work outside the shield. */
public final class MakesFutures {

    private MakesFutures() {
    }

    static final class FromMono {
        CompletableFuture<String> detach(Mono<String> mono) {
            return mono.toFuture();
        }
    }

    static final class FromNothing {
        CompletableFuture<String> detach() {
            return CompletableFuture.supplyAsync(() -> "later");
        }
    }
}
