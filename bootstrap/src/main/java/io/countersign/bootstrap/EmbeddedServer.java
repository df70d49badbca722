package io.countersign.bootstrap;

import io.countersign.adapter.persistence.connection.DatabaseSettings.Host;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of local mode: as durable as a real one, on loopback only, its data kept from start to start. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SUPERUSER = "postgres";
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final int LOG_LINES = 5;

    private final LocalFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedServer(LocalFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws StartupException when it does not start; the message ends with what the server itself said */
    static EmbeddedServer start(Path path) {
        LocalFolder folder = LocalFolder.open(path);
        Path log = folder.resolve("postgresql.log");
        try {
            Path data = folder.resolve("data");
            LeftoverServer.stop(data);
            setAsideUnlessComplete(data);
            Files.deleteIfExists(log);
            EmbeddedPostgres server = start(folder, data, log);
            markComplete(data);
            return new EmbeddedServer(folder, server);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw new StartupException("The embedded PostgreSQL does not start: " + e.getMessage() + lastLines(log),
                    "See " + log + ", or set DATABASE_URL and COUNTERSIGN_MODE=local to use another server.", e);
        }
    }

    private static EmbeddedPostgres start(LocalFolder folder, Path data, Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Spring stops it, after everything that uses it.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTING)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // The same order and the same upper and lower case on every machine.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // Tests do without durability, and this library is made for tests.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .start();
    }

    /** A service that was killed while it made the data directory leaves a part of one, in which no server starts. */
    private static void setAsideUnlessComplete(Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(completeness(data))) {
            Path aside = data.resolveSibling("data.incomplete-" + Instant.now().toEpochMilli());
            LOG.warn("The data directory was never completed; it is now {}", aside);
            Files.move(data, aside);
        }
    }

    private static void markComplete(Path data) throws IOException {
        if (!Files.exists(completeness(data))) {
            Files.writeString(completeness(data), "", StandardOpenOption.CREATE, StandardOpenOption.DSYNC);
        }
    }

    private static Path completeness(Path data) {
        return data.resolve("countersign.complete");
    }

    private static String lastLines(Path log) {
        try (Stream<String> text = Files.lines(log)) {
            List<String> lines = text.toList();
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()).stream()
                    .reduce("", (all, line) -> all + "\n    " + line);
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    DatabaseUrl url() {
        return new DatabaseUrl(List.of(new Host(LOOPBACK, server.getPort())), SUPERUSER, SUPERUSER, SUPERUSER,
                Map.of());
    }

    String description() {
        return "embedded PostgreSQL, data in " + folder.resolve("data");
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            server.close();
        }
    }
}
