package io.countersign.bootstrap;

/** The purpose that the service is started for. */
enum Mode {
    /** One developer on one machine: a database of its own, tokens for the asking, loopback only. */
    LOCAL,
    /** Others rely on it: a given database that is migrated as a step of its own, tokens of an issuer. */
    SERVER
}
