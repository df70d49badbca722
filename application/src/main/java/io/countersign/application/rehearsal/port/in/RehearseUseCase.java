package io.countersign.application.rehearsal.port.in;

import reactor.core.publisher.Mono;

/** Does all that a command does, and takes it back: what comes of it is what the command itself would answer now. */
public interface RehearseUseCase {

    /** @return what the work emits, when nothing of its effect is left; or the error that it signals */
    <T> Mono<T> rehearse(Mono<T> command);
}
