package io.countersign.adapter.persistence.database;

import io.countersign.adapter.persistence.schema.SchemaMigration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh database on a real PostgreSQL, for one test or one test class. Where the server comes from is decided once for
 * each JVM and written to the log:
 * <ol>
 * <li>the server that the system property {@code test.database.url} or the environment variable
 * {@code TEST_DATABASE_URL} names ({@code postgresql://user:password@host:port/database}; its user must be allowed to
 * create databases);</li>
 * <li>Testcontainers, when {@code -Dtest.postgres=testcontainers} asks for it, or when a Docker engine answers and has
 * the image {@code test.postgres.image} (default {@code postgres:18}) already;</li>
 * <li>an embedded PostgreSQL, also by {@code -Dtest.postgres=embedded}.</li>
 * </ol>
 *
 * @param host
 *            where the server listens
 * @param port
 *            where the server listens
 * @param database
 *            the name of the fresh database
 * @param user
 *            a user that owns it
 * @param password
 *            the password of that user
 */
public record TestDatabase(String host, int port, String database, String user, String password) {

    /** A database with the latest schema and no rows. */
    public static TestDatabase create() {
        return TestServer.get().createMigrated();
    }

    /** The same, of which the caller changes nothing but rows; {@link #giveBack} makes it another test's. */
    public static TestDatabase borrow() {
        return TestServer.get().lend();
    }

    /** Ends the time of the test that borrowed it. */
    public void giveBack() {
        TestServer.get().takeBack(this);
    }

    /** A database without any table. */
    public static TestDatabase createEmpty() {
        return TestServer.get().createEmpty();
    }

    /** Another one, the same in everything but the name; nobody may be connected to this one meanwhile. */
    public TestDatabase copy() {
        return TestServer.get().create(database);
    }

    /** Its JDBC URL, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Its R2DBC URL, without user and password. */
    public String r2dbcUrl() {
        return "r2dbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** A new JDBC connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }

    /** Brings it to the latest schema. */
    public void migrate() throws SQLException {
        new SchemaMigration(jdbcUrl(), user, password).toLatest(line -> {
        });
    }
}
