package io.countersign.bootstrap;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;

/**
 * Refuses input that is no HTTP request, or too long for one, once every request before it is answered, and closes the
 * connection. Reactor Netty would hand the failure to the exchange before: when that is just over, nobody answers, and
 * the client waits for ever.
 */
final class UndecodableRequests extends ChannelDuplexHandler {

    private int unanswered;
    private Optional<HttpResponseStatus> refusal = Optional.empty();

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal.isPresent()) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
            refusal = Optional.of(statusOf(request.decoderResult().cause()));
            ReferenceCountUtil.release(message);
            refuseOnceAllIsAnswered(context);
        } else {
            unanswered += message instanceof HttpRequest ? 1 : 0;
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        var last = message instanceof LastHttpContent && !isInterim(message);
        super.write(context, message, promise);
        if (last) {
            unanswered--;
            refuseOnceAllIsAnswered(context);
        }
    }

    private void refuseOnceAllIsAnswered(ChannelHandlerContext context) {
        if (unanswered == 0) {
            refusal.ifPresent(status -> {
                var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
                response.headers().set(HttpHeaderNames.CONTENT_LENGTH, HttpHeaderValues.ZERO)
                        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
            });
        }
    }

    /** Such as 100, which is complete and yet answers nothing. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private static HttpResponseStatus statusOf(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
            case TooLongHttpHeaderException headers -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            default -> HttpResponseStatus.BAD_REQUEST;
        };
    }
}
