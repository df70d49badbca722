package io.countersign.application;

import io.countersign.application.failure.StorageException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Waits for what a port answers, never for ever. */
public final class Awaiting {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Awaiting() {
    }

    /** @return the one value there must be */
    public static <T> T value(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(LIMIT), "no value");
    }

    /** @return the value, or empty */
    public static <T> Optional<T> maybe(Mono<T> answer) {
        return answer.blockOptional(LIMIT);
    }

    /** Waits until it is done, without a value. */
    public static void done(Mono<Void> work) {
        StepVerifier.create(work).expectComplete().verify(LIMIT);
    }

    /** @return the failure of that type which there must be */
    public static <E extends StorageException> E failure(Mono<?> work, Class<E> type) {
        return Optional.ofNullable(Assertions.catchThrowableOfType(type, () -> work.block(LIMIT)))
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }
}
