package io.countersign.adapter.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The one PostgreSQL server of this JVM, and the databases made on it. */
final class TestServer {

    private static final Logger LOG = LoggerFactory.getLogger(TestServer.class);

    /** Nothing of a test database is worth keeping; {@code -Dtest.postgres.durable=true} asks for what production has. */
    private static final String DURABLE = Boolean.getBoolean("test.postgres.durable") ? "on" : "off";
    /** Without vacuum by itself: a feed of events waits for every transaction of the server, and tests do not wait. */
    private static final Map<String, String> SETTINGS = Map.of("max_connections", "200", "autovacuum", "off", "fsync",
            DURABLE, "synchronous_commit", DURABLE, "full_page_writes", DURABLE);

    /** Ends whoever is still connected, then every row, past the triggers that forbid it: for superusers alone. */
    private static final String EMPTY = """
            DO $$
            DECLARE
              name text;
            BEGIN
              PERFORM pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid();
              SET LOCAL session_replication_role = replica;
              FOR name IN SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename NOT LIKE 'databasechangelog%'
              LOOP
                EXECUTE format('DELETE FROM %I', name);
              END LOOP;
              FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema()
              LOOP
                EXECUTE format('ALTER SEQUENCE %I RESTART', name);
              END LOOP;
            END $$""";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static @Nullable TestServer server;
    private static @Nullable RuntimeException failure;

    private final TestDatabase maintenance;
    private final String prefix = "test_" + ProcessHandle.current().pid() + "_"
            + Long.toString(System.nanoTime(), Character.MAX_RADIX).toLowerCase(Locale.ROOT) + "_";
    private final List<String> created = new ArrayList<>();
    private final Queue<TestDatabase> returned = new ConcurrentLinkedQueue<>();
    private @Nullable TestDatabase template;

    private TestServer(TestDatabase maintenance) {
        this.maintenance = maintenance;
    }

    static synchronized TestServer get() {
        TestServer running = server;
        if (running != null) {
            return running;
        }
        if (failure != null) {
            // Waiting for a pull or a start that fails takes minutes; once for each JVM is enough.
            throw new IllegalStateException("no PostgreSQL for tests, as before", failure);
        }
        try {
            running = start();
            server = running;
            return running;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    synchronized TestDatabase createEmpty() {
        // template0 has no settings and no connections of others.
        return create("template0");
    }

    synchronized TestDatabase createMigrated() {
        TestDatabase migrated = template;
        if (migrated == null) {
            migrated = createEmpty();
            try {
                migrated.migrate();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot migrate the template database", e);
            }
            template = migrated;
        }
        return create(migrated.database());
    }

    /** One that another test is done with, emptied, which costs a twentieth of what a copy of the template does. */
    TestDatabase lend() {
        TestDatabase used = returned.poll();
        return used == null || !isEmptied(used) ? createMigrated() : used;
    }

    void takeBack(TestDatabase used) {
        returned.add(used);
    }

    private static boolean isEmptied(TestDatabase used) {
        try (Connection connection = used.connect(); Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            return true;
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("cannot empty " + used.jdbcUrl(), e);
        }
    }

    synchronized TestDatabase create(String from) {
        String name = prefix + created.size();
        try (Connection connection = maintenance.connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + from);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database on " + maintenance.jdbcUrl(), e);
        }
        created.add(name);
        return new TestDatabase(maintenance.host(), maintenance.port(), name, maintenance.user(),
                maintenance.password());
    }

    private synchronized void dropAll() {
        try (Connection connection = maintenance.connect(); Statement statement = connection.createStatement()) {
            for (String name : created) {
                statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            LOG.warn("Test databases {}… stay behind on {}: {}", prefix, maintenance.jdbcUrl(), e.getMessage());
        }
    }

    private static TestServer start() {
        Optional<String> url = givenUrl();
        if (url.isPresent()) {
            return given(url.get());
        }
        String wanted = System.getProperty("test.postgres", "");
        String image = System.getProperty("test.postgres.image", "postgres:18");
        if (wanted.equals("testcontainers")) {
            return container(image, "asked for");
        }
        if (wanted.equals("embedded")) {
            return embedded("asked for");
        }
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("test.postgres must be testcontainers or embedded: " + wanted);
        }
        return switch (DockerEngine.lookFor(image)) {
            case IMAGE_PRESENT -> container(image, "a Docker engine has the image");
            case IMAGE_ABSENT -> embedded("the Docker engine here does not have " + image);
            case NO_ENGINE -> embedded("no Docker engine answers");
        };
    }

    static Optional<String> givenUrl() {
        return Optional.ofNullable(System.getProperty("test.database.url", System.getenv("TEST_DATABASE_URL")))
                .filter(url -> !url.isBlank());
    }

    private static TestServer given(String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String[] credentials = String.valueOf(uri.getUserInfo()).split(":", 2);
        if (uri.getHost() == null || uri.getUserInfo() == null || uri.getPath().length() < 2) {
            throw new IllegalArgumentException(
                    "test.database.url must be postgresql://user:password@host:port/database");
        }
        var given = new TestServer(new TestDatabase(uri.getHost(), uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1), credentials[0], credentials.length > 1 ? credentials[1] : ""));
        Runtime.getRuntime().addShutdownHook(new Thread(given::dropAll));
        return given.announced("the given server");
    }

    private static TestServer container(String image, String reason) {
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                .withCommand(command());
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        var started = new TestServer(new TestDatabase(container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), container.getDatabaseName(),
                container.getUsername(), container.getPassword()));
        return started.announced("Testcontainers with " + image + " (" + reason + ")");
    }

    private static String[] command() {
        return Stream.concat(Stream.of("postgres"),
                SETTINGS.entrySet().stream().flatMap(it -> Stream.of("-c", it.getKey() + "=" + it.getValue())))
                .toArray(String[]::new);
    }

    private static TestServer embedded(String reason) {
        try {
            Path files = Files.createTempDirectory("countersign-test-postgres");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(files)
                    .setRegisterShutdownHook(false).setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
            SETTINGS.forEach(builder::setServerConfig);
            @SuppressWarnings("resource") // it is discarded when the tests are over
            EmbeddedPostgres embedded = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(embedded.getProcess().toHandle(), files)));
            var started = new TestServer(
                    new TestDatabase("127.0.0.1", embedded.getPort(), "postgres", "postgres", "postgres"));
            return started.announced("the embedded server (" + reason + ")");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    /** At once: a regular stop first writes hundreds of databases to the disk that nobody needs any more. */
    private static void discard(ProcessHandle postmaster, Path files) {
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        try {
            FileSystemUtils.deleteRecursively(files);
        } catch (IOException e) {
            LOG.warn("The files of the test server stay behind in {}: {}", files, e.getMessage());
        }
    }

    private TestServer announced(String source) {
        try (Connection connection = maintenance.connect()) {
            LOG.info("Test databases are on {}, PostgreSQL {}, port {}", source,
                    connection.getMetaData().getDatabaseProductVersion(), maintenance.port());
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to " + source, e);
        }
        return this;
    }
}
