package io.countersign.application.dryrun.port.in;

import reactor.core.publisher.Mono;

/** Does all that a command does, and takes it back: what comes of it is what the command itself would answer now. */
public interface PerformDryRunUseCase {

    /** @return what the work emits, when nothing of its effect is left; or the error that it signals */
    <T> Mono<T> dryRun(Mono<T> command);
}
