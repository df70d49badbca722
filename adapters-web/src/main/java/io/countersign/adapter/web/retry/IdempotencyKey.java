package io.countersign.adapter.web.retry;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.application.idempotency.port.in.PerformOnceUseCase;
import io.countersign.application.reply.ReplyKey;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** The header by which a client says that two requests are one. */
final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKey() {
    }

    /**
     * @return which request it is, empty without the header and for other methods than POST; the route is the
     *         operation, so that the same key on two resources is a mistake that shows
     * @throws ProblemException when the header is no key
     */
    static Optional<PerformOnceUseCase.Command> of(ServerWebExchange exchange, Call call) {
        var request = exchange.getRequest();
        var values = request.getHeaders().getOrEmpty(HEADER);
        if (values.isEmpty() || !HttpMethod.POST.equals(request.getMethod())) {
            return Optional.empty();
        }
        if (values.size() > 1 || !KEY.matcher(values.getFirst()).matches()) {
            throw new ProblemException(Problem.malformed("header").with("header", HEADER));
        }
        var route = request.getMethod() + " "
                + exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Optional.of(new PerformOnceUseCase.Command(new ReplyKey(call.actor().id(), route, values.getFirst()),
                fingerprint(request, call.sent())));
    }

    /** The request counts as it was spelled, but for the white space of its body. */
    private static String fingerprint(ServerHttpRequest request, JsonValue body) {
        var whole = JsonObject.with()
                .put("path", request.getURI().getRawPath())
                .put("query", Optional.ofNullable(request.getURI().getRawQuery()).orElse(""))
                .put("ifMatch", String.join(",", request.getHeaders().getOrEmpty(HttpHeaders.IF_MATCH)))
                .put("body", JsonWriter.write(body))
                .build();
        return CanonicalJson.digest(whole);
    }
}
