package io.countersign.clients;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged service in local mode, with its catalogue and demo project: a process, started once for all tests. */
final class DemoService {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path OUTPUT = Path.of("target", "service.log");
    /** A part of the calls to try, which it prints when it is ready. */
    private static final Pattern READY = Pattern.compile("(?m)^api=(http://127\\.0\\.0\\.1:[0-9]+)/api/v1$");

    private static final class Holder {
        static final URI BASE = start();
    }

    private DemoService() {
    }

    /** Where it answers; starts it when nobody has asked before. */
    static URI base() {
        return Holder.BASE;
    }

    private static URI start() {
        var database = TestDatabase.createEmpty();
        try {
            var service = process("--COUNTERSIGN_MODE=local", "--server.port=0",
                    "--DATABASE_URL=postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(),
                            database.host(), database.port(), database.database()));
            Runtime.getRuntime().addShutdownHook(new Thread(service::destroy));
            return awaitReady(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(String... settings) throws IOException {
        var builder = new ProcessBuilder(Tools.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-jar", System.getProperty("countersign.jar"));
        builder.command().addAll(List.of(settings));
        builder.environment().keySet()
                .removeIf(name -> name.matches("(DATABASE|OIDC|COUNTERSIGN|SERVER|SPRING)_.*"));
        return builder.redirectErrorStream(true).redirectOutput(OUTPUT.toFile()).start();
    }

    private static URI awaitReady(Process service) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (service.isAlive() && System.nanoTime() < deadline) {
            var ready = READY.matcher(Files.readString(OUTPUT));
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            pause();
        }
        throw new AssertionError("not ready:\n" + Files.readString(OUTPUT));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
