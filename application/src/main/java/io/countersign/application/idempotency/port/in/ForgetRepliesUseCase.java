package io.countersign.application.idempotency.port.in;

import reactor.core.publisher.Mono;

/** Forgets replies that need not be kept any longer. */
public interface ForgetRepliesUseCase {

    /** @return exactly one number: of the replies that were forgotten; when it is less than asked for, none is left */
    Mono<Long> forget(Command command);

    /** @param atMost how many at once */
    record Command(int atMost) {
        public Command {
            if (atMost < 1) {
                throw new IllegalArgumentException("atMost: " + atMost + " is not positive");
            }
        }
    }
}
