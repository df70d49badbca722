package io.countersign.adapter.persistence.schema;

/**
 * The result of comparing a database with the expected schema.
 *
 * @param checks
 *            how many checks there were, at least one
 * @param failures
 *            how many of them failed
 */
public record SchemaReport(int checks, int failures) {

    public SchemaReport {
        if (checks < 1) {
            throw new IllegalArgumentException("checks must be at least 1: " + checks);
        }
        if (failures < 0 || failures > checks) {
            throw new IllegalArgumentException("failures must be 0 to " + checks + ": " + failures);
        }
    }

    /** Whether every check holds. */
    public boolean holds() {
        return failures == 0;
    }
}
