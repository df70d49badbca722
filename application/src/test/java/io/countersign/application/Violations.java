package io.countersign.application;

import io.countersign.application.failure.StorageException;

/** What the store in memory signals where a database would refuse; constraints are called as in the schema. */
public final class Violations {

    private Violations() {
    }

    /** @return a value that must be unique is there already */
    public static StorageException duplicate(String constraint) {
        return new StorageException.DuplicateValue(constraint, cause(constraint));
    }

    /** @return something that is referred to is not there, or something referred to would go */
    public static StorageException brokenReference(String constraint) {
        return new StorageException.BrokenReference(constraint, cause(constraint));
    }

    /** @return another version is kept than the one the change was made from */
    public static StorageException otherVersion(Object id) {
        return new StorageException.Unavailable(cause(id + " has another version by now"));
    }

    private static Throwable cause(String message) {
        return new IllegalStateException(message);
    }
}
