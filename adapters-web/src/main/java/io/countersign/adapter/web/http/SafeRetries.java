package io.countersign.adapter.web.http;

import io.countersign.application.idempotency.port.in.PerformOnceOutcome;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import org.springframework.core.Ordered;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Makes every command by POST safe to repeat under an {@code Idempotency-Key}. What a controller returns has not begun yet:
 * as a whole it becomes part of the transaction that keeps its response, and no use case need know.
 */
final class SafeRetries implements HandlerAdapter, Ordered {

    private final RequestMappingHandlerAdapter controllers;
    private final PerformOnceUseCase once;

    SafeRetries(RequestMappingHandlerAdapter controllers, PerformOnceUseCase once) {
        this.controllers = controllers;
        this.once = once;
    }

    /** Before the one that takes every controller. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod method && controllers.supports(handler)
                && method.hasMethodAnnotation(PostMapping.class) && !method.hasMethodAnnotation(ChangesNothing.class);
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return controllers.handle(exchange, handler).map(result -> {
            var call = exchange.<Call>getAttribute(Call.ATTRIBUTE);
            return call != null && result.getReturnValue() instanceof Mono<?> response
                    ? IdempotencyKey.of(exchange, call)
                            .map(command -> returning(perform(exchange.getRequest(), command, response), result))
                            .orElse(result)
                    : result;
        });
    }

    private static HandlerResult returning(Mono<ResponseEntity<byte[]>> response, HandlerResult result) {
        var other = new HandlerResult(result.getHandler(), response, result.getReturnTypeSource(),
                result.getBindingContext());
        var handler = result.getExceptionHandler();
        return handler == null ? other : other.setExceptionHandler(handler);
    }

    private Mono<ResponseEntity<byte[]>> perform(ServerHttpRequest request, PerformOnceUseCase.Command command,
            Mono<?> response) {
        return once.perform(command, response.cast(ResponseEntity.class).map(KeptResponse::write))
                .map(outcome -> switch (outcome) {
                    case PerformOnceOutcome.First(var reply) -> KeptResponse.read(reply);
                    case PerformOnceOutcome.Repeated(var reply) -> KeptResponse.replay(reply);
                    case PerformOnceOutcome.OtherRequest() ->
                        ProblemDocument.of(Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSE), request);
                });
    }
}
