package io.countersign.adapter.persistence.schema;

/**
 * A database that could be reached, but not brought to the latest changeset; the message is the server's own reason.
 */
public final class SchemaMigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaMigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
