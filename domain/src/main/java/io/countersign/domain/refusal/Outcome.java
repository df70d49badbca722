package io.countersign.domain.refusal;

import io.countersign.domain.fault.Checked;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The outcome of a command: a result, or the reason why nothing was done. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {
        public Done {
            Objects.requireNonNull(result, "result");
        }
    }

    /** It was refused, and nothing changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /** @return a result */
    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    /** @return a refusal */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** @return the value that was read, or a refusal with its faults */
    static <T> Outcome<T> of(Checked<T> input) {
        return switch (input) {
            case Checked.Valid<T>(var value) -> new Done<>(value);
            case Checked.Invalid<T>(var faults) -> new Refused<>(new Refusal.InvalidContent(faults));
        };
    }

    /** @return the refusal if there is one, else the answer of the supplier */
    static <T> Outcome<T> unless(Optional<Refusal> refusal, Supplier<Outcome<T>> otherwise) {
        return refusal.<Outcome<T>>map(Refused::new).orElseGet(otherwise);
    }

    /** @return the outcome with its result changed */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var result) -> new Done<>(change.apply(result));
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** @return the outcome of the function for the result, or the refusal */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var result) -> next.apply(result);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** @return why nothing was done, empty when it was */
    default Optional<Refusal> refusalOrNone() {
        return switch (this) {
            case Done<T> done -> Optional.empty();
            case Refused<T>(var refusal) -> Optional.of(refusal);
        };
    }
}
