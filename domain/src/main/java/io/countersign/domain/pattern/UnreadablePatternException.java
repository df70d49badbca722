package io.countersign.domain.pattern;

/** Ends the reading of a refused source; never leaves the package. */
final class UnreadablePatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadablePatternException(String message) {
        // Hostile sources are cheap to send, so refusing one must be cheap too: no stack trace.
        super(message, null, false, false);
    }
}
