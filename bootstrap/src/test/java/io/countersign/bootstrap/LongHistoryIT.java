package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule is tried on a hundred thousand rounds by a service with a small heap. */
@Tag("slow")
class LongHistoryIT {

    private static final int ROUNDS = 100_000;
    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(([0-9]+)M\\)");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void isSimulatedInASmallHeap() throws Exception {
        var database = TestDatabase.create();
        var url = "postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(), database.host(),
                database.port(), database.database());
        var log = directory.resolve("gc.log");
        try (var service = ServiceProcess.startLocally(directory,
                List.of("-Xmx256m", "-XX:+UseG1GC", "-Xlog:gc:file=" + log),
                Map.of("DATABASE_URL", url, "COUNTERSIGN_MODE", "local"))) {
            var site = new LocalSite(service.base(), client);
            var beforeFill = Instant.now();
            site.history().write(database, ROUNDS);
            var begun = Instant.now();

            var types = new HashMap<String, Integer>();
            var last = "";
            try (var lines = site.simulate()) {
                for (var iterator = lines.iterator(); iterator.hasNext();) {
                    last = iterator.next();
                    types.merge(last.substring(0, last.indexOf(',')), 1, Integer::sum);
                }
            }

            System.out.printf("Simulated %d rounds in %s (filled in %s), peak heap %d MiB%n", ROUNDS,
                    Duration.between(begun, Instant.now()), Duration.between(beforeFill, begun), peak(log));
            assertThat(last).isEqualTo("{\"type\":\"summary\",\"replayed\":100000,\"unchanged\":25000,\"flips\":75000,"
                    + "\"deadEnds\":0,\"reconstructed\":0}");
            assertThat(types).containsEntry("{\"type\":\"flip\"", 75_000).containsEntry("{\"type\":\"summary\"", 1)
                    .hasEntrySatisfying("{\"type\":\"progress\"", count -> assertThat(count).isGreaterThan(300));
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
        }
    }

    /** The fullest the heap ever was before it was collected. */
    private static int peak(Path log) throws IOException {
        return HEAP.matcher(Files.readString(log)).results().mapToInt(pause -> Integer.parseInt(pause.group(1))).max()
                .orElse(0);
    }
}
