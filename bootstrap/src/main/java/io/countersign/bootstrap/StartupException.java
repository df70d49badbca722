package io.countersign.bootstrap;

import org.jspecify.annotations.Nullable;

/** The service cannot start as it is set up. Its message says what is wrong, its action what to do about it. */
final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    StartupException(String message, String action) {
        this(message, action, null);
    }

    StartupException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
