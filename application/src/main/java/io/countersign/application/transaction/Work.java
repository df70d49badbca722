package io.countersign.application.transaction;

import io.countersign.application.failure.StorageException.BrokenReference;
import io.countersign.application.failure.StorageException.DuplicateValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The shape of every use case: find, let the domain decide, then write; a refusal writes nothing. */
public final class Work {

    private Work() {
    }

    /** @return what was found, or that it does not exist */
    public static <T> Mono<Outcome<T>> found(Mono<T> found) {
        return decide(found, Outcome::done);
    }

    /** @return what the domain decides about what was found, or that it does not exist */
    public static <T, R> Mono<Outcome<R>> decide(Mono<T> found, Function<? super T, Outcome<R>> decision) {
        return found.map(decision).defaultIfEmpty(Outcome.refused(new Refusal.NotFound()));
    }

    /** @return the outcome, once its result was written */
    public static <T> Mono<Outcome<T>> write(Mono<Outcome<T>> decided, Function<? super T, Mono<Void>> write) {
        return then(decided, result -> write.apply(result).thenReturn(Outcome.done(result)));
    }

    /** @return what follows from the result, or the refusal */
    public static <T, R> Mono<Outcome<R>> then(Mono<Outcome<T>> decided, Function<? super T, Mono<Outcome<R>>> next) {
        return decided.flatMap(outcome -> switch (outcome) {
            case Outcome.Done<T>(var result) -> next.apply(result);
            case Outcome.Refused<T>(var refusal) -> Mono.just(Outcome.<R>refused(refusal));
        });
    }

    /** @return the outcome, a duplicate value turned into the refusal that names the field */
    public static <T> Mono<Outcome<T>> refuseDuplicate(Mono<Outcome<T>> work, String field) {
        return work.onErrorResume(DuplicateValue.class,
                duplicate -> Mono.just(Outcome.refused(new Refusal.Duplicate(field))));
    }

    /** @return the outcome, a broken reference turned into that refusal */
    public static <T> Mono<Outcome<T>> refuseBrokenReference(Mono<Outcome<T>> work, Refusal refusal) {
        return work.onErrorResume(BrokenReference.class, broken -> Mono.just(Outcome.refused(refusal)));
    }
}
