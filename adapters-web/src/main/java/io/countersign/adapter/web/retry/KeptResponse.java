package io.countersign.adapter.web.retry;

import io.countersign.application.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/** A response as it is kept: the lines of its head are the status and the headers, as HTTP itself would write them. */
final class KeptResponse {

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String SEPARATOR = ": ";

    private KeptResponse() {
    }

    static Reply write(ResponseEntity<?> response) {
        var status = Integer.toString(response.getStatusCode().value());
        var headers = response.getHeaders().toSingleValueMap().entrySet().stream()
                .map(header -> header.getKey() + SEPARATOR + header.getValue());
        return new Reply(Stream.concat(Stream.of(status), headers).collect(Collectors.joining("\n")),
                response.getBody() instanceof byte[] body ? new String(body, StandardCharsets.UTF_8) : "");
    }

    static ResponseEntity<byte[]> read(Reply reply) {
        return response(reply).body(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    /** @return the response, marked as one that was given before */
    static ResponseEntity<byte[]> replay(Reply reply) {
        return response(reply).header(REPLAYED, "true").body(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder response(Reply reply) {
        var lines = reply.head().lines().toList();
        var response = ResponseEntity.status(Integer.parseInt(lines.getFirst()));
        lines.stream().skip(1).map(line -> line.split(SEPARATOR, 2))
                .forEach(header -> response.header(header[0], header[1]));
        return response;
    }
}
