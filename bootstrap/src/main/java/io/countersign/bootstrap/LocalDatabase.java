package io.countersign.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.ClassUtils;

/** The database of local mode: the one that was given, else one that it brings along. */
final class LocalDatabase implements AutoCloseable {

    private final DatabaseUrl url;
    private final Optional<EmbeddedServer> server;

    private LocalDatabase(DatabaseUrl url, Optional<EmbeddedServer> server) {
        this.url = url;
        this.server = server;
    }

    static LocalDatabase open(Optional<DatabaseUrl> given, Path folder) {
        return given.map(url -> new LocalDatabase(url, Optional.empty())).orElseGet(() -> embedded(folder));
    }

    private static LocalDatabase embedded(Path folder) {
        if (!ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", null)) {
            throw new StartupException(
                    "Nothing is configured, and this package brings no database of its own.",
                    "Set DATABASE_URL to " + DatabaseUrl.FORM
                            + " and OIDC_ISSUER_URI to your issuer to serve others, or"
                            + " DATABASE_URL and COUNTERSIGN_MODE=local to work locally on that database. The embedded"
                            + " database is there when started from the sources: mvn spring-boot:run");
        }
        EmbeddedServer server = EmbeddedServer.start(folder);
        return new LocalDatabase(server.url(), Optional.of(server));
    }

    DatabaseUrl url() {
        return url;
    }

    String description() {
        return server.map(EmbeddedServer::description).orElseGet(url::toString);
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
