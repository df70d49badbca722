package io.countersign.e2e;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole lines of a body that come within a moment, then the connection is cut: what follows the events has no end to wait for. */
final class Glimpse implements BodySubscriber<byte[]> {

    private static final long MOMENT_IN_MILLIS = 50;
    private static final int ENOUGH = 1 << 16;

    private final CompletableFuture<byte[]> seen = new CompletableFuture<>();
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return seen;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription rest) {
        subscription = rest;
        rest.request(Long.MAX_VALUE);
        CompletableFuture.delayedExecutor(MOMENT_IN_MILLIS, TimeUnit.MILLISECONDS).execute(this::cut);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> part) {
        for (var bytes : part) {
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            read.writeBytes(copy);
        }
        if (read.size() >= ENOUGH) {
            cut();
        }
    }

    @Override
    public synchronized void onComplete() {
        seen.complete(read.toByteArray());
    }

    @Override
    public void onError(Throwable failure) {
        seen.completeExceptionally(failure);
    }

    private synchronized void cut() {
        if (subscription != null && !seen.isDone()) {
            // First the answer: to be cancelled is an error for what is not done.
            seen.complete(wholeLines(read.toByteArray()));
            subscription.cancel();
        }
    }

    private static byte[] wholeLines(byte[] bytes) {
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
