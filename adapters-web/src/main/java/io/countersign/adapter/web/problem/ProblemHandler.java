package io.countersign.adapter.web.problem;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The last word on every error of a call: a problem document, and a line in the log when the error is ours. */
public final class ProblemHandler implements WebExceptionHandler, Ordered {

    /** Before the handler of Spring Boot, which stands at -1. */
    private static final int ORDER = -2;
    private static final Set<String> OF_THE_RESULT = Set.of(HttpHeaders.ETAG, HttpHeaders.LOCATION,
            HttpHeaders.LAST_MODIFIED, HttpHeaders.CONTENT_LENGTH);
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    ProblemHandler() {
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(explained(exchange.getRequest(), error), exchange);
    }

    /** @return the problem that the error is; there is a line in the log when the error is ours */
    public static Problem explained(ServerHttpRequest request, Throwable error) {
        var problem = Problems.of(error);
        if (problem.code() == ProblemCode.INTERNAL) {
            log(request, error);
        }
        return problem;
    }

    /** Answers that nobody is authenticated. */
    public Mono<Void> unauthenticated(ServerWebExchange exchange, Throwable error) {
        return write(Problems.unauthenticated(error), exchange);
    }

    private static void log(ServerHttpRequest request, Throwable error) {
        LOG.error("{} {} failed [{}]", request.getMethod(), request.getPath().value(), request.getId(), error);
    }

    private static Mono<Void> write(Problem problem, ServerWebExchange exchange) {
        var document = ProblemDocument.of(problem, exchange.getRequest());
        ServerHttpResponse response = exchange.getResponse();
        OF_THE_RESULT.forEach(response.getHeaders()::remove);
        response.setStatusCode(document.getStatusCode());
        document.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        var body = document.getBody();
        return body == null
                ? response.setComplete()
                : response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
