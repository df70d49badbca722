package io.countersign.adapter.persistence.connection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the database is and how it is used.
 *
 * @param hosts at least one; with several, a connection goes to the primary
 * @param options further options of the R2DBC driver by their names, such as {@code sslMode}
 * @param poolSize how many connections at most
 */
public record DatabaseSettings(List<Host> hosts, String database, String user, String password,
        Map<String, String> options, int poolSize) {

    /** How many connections serve two cores well. */
    public static final int DEFAULT_POOL_SIZE = 10;

    public DatabaseSettings {
        hosts = List.copyOf(hosts);
        options = Map.copyOf(options);
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("hosts: at least one is needed");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize: " + poolSize + " is less than 1");
        }
    }

    /** A server. */
    public record Host(String name, int port) {
        public Host {
            Objects.requireNonNull(name, "name");
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("port: " + port + " is not within 1 to 65535");
            }
        }
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "DatabaseSettings[hosts=" + hosts + ", database=" + database + ", user=" + user + ", poolSize="
                + poolSize
                + "]";
    }
}
