package io.countersign.application.dryrun.port.in;

import reactor.core.publisher.Mono;

/** Does all that a command does, and takes it back: the answer is the one that the command itself would give now. */
public interface PerformDryRunUseCase {

    /** @return the value that the work emits, once its effect is undone; or the error that it signals */
    <T> Mono<T> dryRun(Mono<T> command);
}
