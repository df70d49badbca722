package io.countersign.adapter.web.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import reactor.core.publisher.Mono;

/** Writes {@link Lines}, and lets each page go before it asks for the next. */
final class LinesWriter implements HttpMessageWriter<Lines> {

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return List.of(MediaType.APPLICATION_NDJSON);
    }

    @Override
    public boolean canWrite(ResolvableType elementType, @Nullable MediaType mediaType) {
        return Lines.class.equals(elementType.resolve());
    }

    @Override
    public Mono<Void> write(Publisher<? extends Lines> body, ResolvableType elementType, @Nullable MediaType mediaType,
            ReactiveHttpOutputMessage message, Map<String, Object> hints) {
        message.getHeaders().setContentType(MediaType.APPLICATION_NDJSON);
        return Mono.from(body).flatMap(lines -> message.writeAndFlushWith(
                lines.pages().map(page -> Mono.fromSupplier(() -> message.bufferFactory().wrap(page)))));
    }
}
