package io.countersign.adapter.web.collection;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import reactor.core.publisher.Mono;

/**
 * Writes {@link Lines}, and asks for the next page when the client has taken those before it. The server below asks for
 * some ninety buffers ahead, however large they are: so a page goes to it in small pieces.
 */
final class LinesWriter implements HttpMessageWriter<Lines> {

    private static final int PIECE = 16 << 10;

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return List.of(MediaType.APPLICATION_NDJSON, Csv.TYPE);
    }

    @Override
    public boolean canWrite(ResolvableType elementType, @Nullable MediaType mediaType) {
        return Lines.class.equals(elementType.resolve());
    }

    @Override
    public Mono<Void> write(Publisher<? extends Lines> body, ResolvableType elementType, @Nullable MediaType mediaType,
            ReactiveHttpOutputMessage message, Map<String, Object> hints) {
        message.getHeaders().setContentType(mediaType == null ? MediaType.APPLICATION_NDJSON : mediaType);
        return Mono.from(body).flatMap(lines -> message.writeAndFlushWith(lines.pages()
                .concatMapIterable(LinesWriter::pieces, 1)
                .map(piece -> Mono.fromSupplier(() -> message.bufferFactory().wrap(piece)))));
    }

    /** A piece ends with a line, so that everything that arrives can be read at once. */
    private static List<ByteBuffer> pieces(byte[] page) {
        var pieces = new ArrayList<ByteBuffer>();
        for (int from = 0, to = 0; from < page.length; from = to) {
            do {
                to = endOfLine(page, to);
            } while (to < page.length && to - from < PIECE);
            pieces.add(ByteBuffer.wrap(page, from, to - from));
        }
        return pieces;
    }

    private static int endOfLine(byte[] page, int from) {
        var at = from;
        while (at < page.length && page[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, page.length);
    }
}
