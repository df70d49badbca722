package io.countersign.adapter.web.call;

import io.countersign.adapter.web.call.Call.Kind;
import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.domain.json.JsonValue;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes the {@link Call} of a controller method: reads the body, then finds out who calls. */
final class CallResolver implements HandlerMethodArgumentResolver {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final Callers callers;
    private final Clock clock;

    CallResolver(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Call.class.equals(parameter.getParameterType());
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var emptyAllowed = parameter.hasParameterAnnotation(EmptyBodyAllowed.class);
        return body(exchange.getRequest(), emptyAllowed)
                .flatMap(body -> callers.of(exchange).map(actor -> {
                    var request = exchange.getRequest();
                    Map<String, String> variables = exchange
                            .getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
                    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    var query = new Parameters(query(request));
                    var call = new Call(request, variables, query, body, actor, at, kind(parameter, request, query));
                    call.attachTo(exchange);
                    return call;
                }));
    }

    /** Every command may be run dry, so that its query has this one parameter; other parameters are for controllers. */
    private static Kind kind(MethodParameter parameter, ServerHttpRequest request, Parameters query) {
        if (READING.contains(request.getMethod()) || parameter.hasMethodAnnotation(ChangesNothing.class)) {
            return Kind.QUESTION;
        }
        return query.bool("validateOnly").orElse(false) ? Kind.DRY_RUN : Kind.COMMAND;
    }

    private static Mono<Optional<JsonValue>> body(ServerHttpRequest request, boolean emptyAllowed) {
        return WITH_BODY.contains(request.getMethod())
                ? Bodies.read(request, emptyAllowed).map(Optional::of)
                : Mono.just(Optional.empty());
    }

    private static MultiValueMap<String, String> query(ServerHttpRequest request) {
        try {
            return request.getQueryParams();
        } catch (IllegalArgumentException badEscape) {
            throw new ProblemException(Problem.malformed("query"));
        }
    }
}
