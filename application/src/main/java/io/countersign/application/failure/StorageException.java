package io.countersign.application.failure;

/** The store could not do what it was asked. Signalled through the ports, never thrown. */
public abstract sealed class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    StorageException(String message) {
        super(message);
    }

    /** A value that must be unique is there already. */
    public static final class DuplicateValue extends StorageException {

        private static final long serialVersionUID = 1L;

        private final String constraint;

        /** @param constraint the name of the constraint it would break */
        public DuplicateValue(String constraint, Throwable cause) {
            super("duplicate value: " + constraint, cause);
            this.constraint = constraint;
        }

        /** @return the name of the constraint it would break */
        public String constraint() {
            return constraint;
        }
    }

    /** Something that is referred to is missing, or something that others refer to would be removed. */
    public static final class BrokenReference extends StorageException {

        private static final long serialVersionUID = 1L;

        private final String constraint;

        /** @param constraint the name of the constraint it would break */
        public BrokenReference(String constraint, Throwable cause) {
            super("broken reference: " + constraint, cause);
            this.constraint = constraint;
        }

        /** @return the name of the constraint it would break */
        public String constraint() {
            return constraint;
        }
    }

    /** A value the store cannot hold. */
    public static final class UnstorableValue extends StorageException {

        private static final long serialVersionUID = 1L;

        /** The store refused a value. */
        public UnstorableValue(Throwable cause) {
            super("value not storable", cause);
        }
    }

    /** It did not work now and may in a moment: a lock that is held, a server that restarts, no connection free. */
    public static final class Unavailable extends StorageException {

        private static final long serialVersionUID = 1L;

        /** The store cannot serve now. */
        public Unavailable(Throwable cause) {
            super("store unavailable", cause);
        }
    }

    /** The same request is being answered at this moment. */
    public static final class StillRunning extends StorageException {

        private static final long serialVersionUID = 1L;

        /** Somebody else does it now. */
        public StillRunning() {
            super("the same request is still running");
        }
    }
}
