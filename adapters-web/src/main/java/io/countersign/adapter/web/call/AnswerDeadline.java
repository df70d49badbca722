package io.countersign.adapter.web.call;

import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.adapter.web.problem.Problems;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A call whose answer has not begun in time is answered 503. What it set off in the store goes on to its own end; an
 * answer that has begun, such as a stream, takes as long as it takes.
 */
final class AnswerDeadline implements WebFilter, Ordered {

    private final Duration limit;

    AnswerDeadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> overdue = Mono.delay(limit).then(Mono.defer(() -> exchange.getResponse().isCommitted()
                ? Mono.never()
                : Mono.error(new ProblemException(Problems.overloaded()))));
        return Mono.firstWithSignal(chain.filter(exchange), overdue);
    }
}
