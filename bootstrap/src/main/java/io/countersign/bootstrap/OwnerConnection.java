package io.countersign.bootstrap;

import io.countersign.adapter.persistence.schema.SchemaMigration;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How the schema is reached over JDBC: as its owner, who may be somebody else than the user of the running service.
 *
 * @param url a {@code jdbc:postgresql:} URL
 * @param user empty when the URL names the user
 */
record OwnerConnection(String url, String user, String password) {

    private static final String CONNECT_TIMEOUT_SECONDS = "5";

    static OwnerConnection of(DatabaseUrl database) {
        return new OwnerConnection(database.jdbcUrl(), database.user(), database.password());
    }

    Connection open() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    SchemaMigration migration() {
        return user.isEmpty() ? new SchemaMigration(url, null, null) : new SchemaMigration(url, user, password);
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
