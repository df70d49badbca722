package io.countersign.adapter.web.retry;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemCode;
import io.countersign.adapter.web.problem.ProblemDocument;
import io.countersign.application.dryrun.port.in.PerformDryRunUseCase;
import io.countersign.application.idempotency.port.in.PerformOnceOutcome;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Runs commands as their request asks for: once, however often it comes, or without any effect. The work that a
 * controller returns has not begun yet: as a whole it becomes part of one transaction, and no use case need know.
 */
final class CommandAdapter implements HandlerAdapter, Ordered {

    private final RequestMappingHandlerAdapter controllers;
    private final PerformOnceUseCase once;
    private final PerformDryRunUseCase dryRun;

    CommandAdapter(RequestMappingHandlerAdapter controllers, PerformOnceUseCase once, PerformDryRunUseCase dryRun) {
        this.controllers = controllers;
        this.once = once;
        this.dryRun = dryRun;
    }

    /** Before the one that takes every controller. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod && controllers.supports(handler);
    }

    @Override
    public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
        return controllers.handle(exchange, handler).map(result -> {
            var command = Call.of(exchange).filter(Call::isCommand);
            return command.isPresent() && result.getReturnValue() instanceof Mono<?> response
                    ? returning(run(exchange, command.get(), response), result)
                    : result;
        });
    }

    private static HandlerResult returning(Mono<?> response, HandlerResult result) {
        var other = new HandlerResult(result.getHandler(), response, result.getReturnTypeSource(),
                result.getBindingContext());
        var handler = result.getExceptionHandler();
        return handler == null ? other : other.setExceptionHandler(handler);
    }

    private Mono<?> run(ServerWebExchange exchange, Call call, Mono<?> response) {
        if (call.validateOnly()) {
            return dryRun.dryRun(response).cast(ResponseEntity.class).map(CommandAdapter::dryRun);
        }
        return IdempotencyKey.of(exchange, call)
                .<Mono<?>>map(command -> perform(exchange.getRequest(), command, response))
                .orElse(response);
    }

    /** The dry run created nothing that could be found, and no version that another change could name. */
    private static ResponseEntity<?> dryRun(ResponseEntity<?> response) {
        var status = HttpStatus.CREATED.equals(response.getStatusCode()) ? HttpStatus.OK : response.getStatusCode();
        return ResponseEntity.status(status)
                .headers(headers -> {
                    headers.putAll(response.getHeaders());
                    headers.remove(HttpHeaders.LOCATION);
                    headers.remove(HttpHeaders.ETAG);
                })
                .body(response.getBody());
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
