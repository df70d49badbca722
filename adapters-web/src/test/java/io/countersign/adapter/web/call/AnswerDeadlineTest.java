package io.countersign.adapter.web.call;

import io.countersign.adapter.web.problem.ProblemCode;
import io.countersign.adapter.web.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Virtual time is the time of every scheduler of the JVM. */
@Isolated
class AnswerDeadlineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AnswerDeadline deadline = new AnswerDeadline(Duration.ofSeconds(12));
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

    @Test
    void endsWhatHasNotBegunInTime() {
        StepVerifier.withVirtualTime(() -> deadline.filter(exchange, it -> Mono.never()))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(11))
                .thenAwait(Duration.ofSeconds(1))
                .expectErrorMatches(error -> error instanceof ProblemException known
                        && known.problem().code() == ProblemCode.OVERLOADED)
                .verify(PATIENCE);
    }

    @Test
    void letsAnswersGoOnThatHaveBegun() {
        StepVerifier.withVirtualTime(() -> deadline.filter(exchange,
                it -> it.getResponse().setComplete().then(Mono.delay(Duration.ofSeconds(60))).then()))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(59))
                .thenAwait(Duration.ofSeconds(1))
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void letsAStreamGoOnWhoseFirstPageCameInTime() {
        var buffers = exchange.getResponse().bufferFactory();
        exchange.getResponse().setWriteHandler(body -> body.then());
        StepVerifier.withVirtualTime(() -> deadline.filter(exchange, it -> it.getResponse().writeAndFlushWith(
                Flux.interval(Duration.ofSeconds(10)).take(9)
                        .map(page -> Mono.just(buffers.wrap(new byte[]{'{', '}', '\n'}))))))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(89))
                .thenAwait(Duration.ofSeconds(1))
                .expectComplete()
                .verify(PATIENCE);
    }
}
