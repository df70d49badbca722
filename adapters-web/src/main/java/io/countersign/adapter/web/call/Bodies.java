package io.countersign.adapter.web.call;

import io.countersign.adapter.web.problem.Problem;
import io.countersign.adapter.web.problem.ProblemCode;
import io.countersign.adapter.web.problem.ProblemException;
import io.countersign.adapter.web.problem.Problems;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonReading;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Reads request bodies as JSON; a body that is no JSON as a whole ends the call. */
final class Bodies {

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");

    private Bodies() {
    }

    /** @return exactly one value, or a {@link ProblemException} */
    static Mono<JsonValue> read(ServerHttpRequest request, boolean emptyAllowed) {
        var type = contentType(request.getHeaders());
        if (type.filter(given -> !readable(given, request.getMethod())).isPresent() || encoded(request.getHeaders())) {
            return Mono.error(unsupported(request));
        }
        if (request.getHeaders().getContentLength() > Problems.MAX_BODY_BYTES) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), Problems.MAX_BODY_BYTES)
                .onErrorMap(DataBufferLimitException.class, excess -> tooLarge())
                .map(Bodies::drain)
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> {
                    if (type.isEmpty()) {
                        throw unsupported(request);
                    }
                    return parse(bytes);
                })
                .switchIfEmpty(emptyAllowed
                        ? Mono.just(JsonObject.EMPTY)
                        : Mono.error(() -> new ProblemException(Problem.malformed("no-body"))));
    }

    private static Optional<MediaType> contentType(HttpHeaders headers) {
        try {
            return Optional.ofNullable(headers.getContentType());
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.of(MediaType.ALL);
        }
    }

    private static boolean readable(MediaType type, HttpMethod method) {
        var known = MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                || (HttpMethod.PATCH.equals(method) && MERGE_PATCH.equalsTypeAndSubtype(type));
        return known && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    }

    private static boolean encoded(HttpHeaders headers) {
        var encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !"identity".equalsIgnoreCase(encoding.strip());
    }

    private static ProblemException unsupported(ServerHttpRequest request) {
        var expected = HttpMethod.PATCH.equals(request.getMethod())
                ? MERGE_PATCH + ", " + MediaType.APPLICATION_JSON
                : MediaType.APPLICATION_JSON_VALUE;
        return new ProblemException(Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).with("expected", expected));
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problems.tooLarge());
    }

    private static byte[] drain(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static JsonValue parse(byte[] bytes) {
        return switch (JsonReader.read(bytes)) {
            case JsonReading.Readable(var value) -> value;
            case JsonReading.Unreadable(var reason, var position) -> throw new ProblemException(
                    Problem.malformed(switch (reason) {
                        case NOT_UTF_8 -> "not-utf-8";
                        case SYNTAX -> "syntax";
                        case DUPLICATE_KEY -> "duplicate-key";
                        case TOO_DEEP -> "too-deep";
                    }).with("position", position).with("max", JsonReader.MAX_DEPTH));
        };
    }
}
