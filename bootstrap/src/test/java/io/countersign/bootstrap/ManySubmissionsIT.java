package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million submissions go to one client as lines. For a minute it reads 100 KiB/s while others go on asking, then as fast as
 * it can.
 */
@Tag("slow")
class ManySubmissionsIT {

    private static final int SUBMISSIONS = 1_000_000;
    private static final int SLOWLY = 100 * 1024;
    private static final Duration SLOW_FOR = Duration.ofSeconds(60);
    private static final int WARM_UP = 2_000;
    private static final Pattern HEAP = Pattern.compile("([0-9]+)M->([0-9]+)M\\(([0-9]+)M\\)");

    private static final String FILL = """
            INSERT INTO equipment_approval_submissions (id, project_id, template_id, template_version, number, name, status,
                content, author_ids, created_by_id, submitted_by_id, submitted_at, created_at, updated_at, round, awaiting,
                basis, version)
            SELECT md5('%1$s/' || n)::uuid, '%1$s', '%2$s', 1, 1000000 + n, 'Offer ' || n, 'approved',
                   json_build_object('name', 'Offer ' || n, 'values', json_build_object('note', 'sheet ' || n)),
                   ARRAY['%3$s'::uuid], '%3$s', '%3$s', now(), now() - n * interval '1 second', now(), 1, '{}', 'rule', 3
            FROM generate_series(0, %4$d - 1) AS n""";
    private static final String BUSY = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'""";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void goToASlowClientWhileOthersNoticeNothing() throws Exception {
        var database = TestDatabase.create();
        var url = "postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(), database.host(),
                database.port(), database.database());
        var log = directory.resolve("gc.log");
        try (var service = ServiceProcess.startLocally(directory,
                List.of("-Xmx256m", "-XX:+UseG1GC", "-Xlog:gc:file=" + log),
                Map.of("DATABASE_URL", url, "COUNTERSIGN_MODE", "local"));
                var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            var site = new LocalSite(service.base(), client);
            var history = site.history();
            statement.execute(FILL.formatted(site.project(), history.template(), history.author(), SUBMISSIONS));
            statement.execute("ANALYZE");
            for (var call = 0; call < WARM_UP; call++) {
                page(site);
            }
            var alone = latencies(site, statement, SLOW_FOR.dividedBy(3));

            try (var readers = Executors.newSingleThreadExecutor(); var socket = call(site, service.base())) {
                var body = socket.getInputStream();
                var slowly = readers.submit(() -> readSlowly(body));
                var beside = latencies(site, statement, SLOW_FOR);
                var read = slowly.get();
                var begun = Instant.now();
                readers.submit(() -> read.all(body)).get();
                var took = Duration.between(begun, Instant.now());

                System.out.printf(
                        """
                                Streamed %d lines, %d MiB: %d KiB in %s, the rest in %s (%d lines/s); heap at most %d MiB, %d MiB after a collection
                                Others meanwhile: median %.1f ms, 95 %% %.1f ms of %d calls; alone %.1f ms, %.1f ms of %d; connections busy beside them in %d samples
                                """,
                        read.lines, read.bytes >> 20, read.slowBytes >> 10, SLOW_FOR, took,
                        (read.lines - read.slowLines) * 1000L / took.toMillis(), peak(log, 1), peak(log, 2),
                        beside.at(50), beside.at(95), beside.millis.size(), alone.at(50), alone.at(95),
                        alone.millis.size(), beside.busy);
                assertThat(read.lines).isEqualTo(SUBMISSIONS);
                assertThat(read.slowBytes).as("bytes read slowly").isBetween(SLOWLY * SLOW_FOR.toSeconds() / 2,
                        SLOWLY * (SLOW_FOR.toSeconds() + 1));
                assertThat(beside.at(50)).as("median of others in ms").isLessThan(alone.at(50) * 1.5 + 5);
                assertThat(beside.busy).as("samples with a busy connection, of %d", beside.millis.size())
                        .isLessThan(beside.millis.size() / 10 + 1);
                assertThat(service.output()).doesNotContain("OutOfMemoryError");
            }
        }
    }

    /** How long calls took in milliseconds, and how often a connection was busy between them. */
    private record Latencies(List<Double> millis, int busy) {

        double at(int percent) {
            return millis.stream().sorted().toList().get((millis.size() - 1) * percent / 100);
        }
    }

    private Latencies latencies(LocalSite site, Statement statement, Duration time) throws Exception {
        var millis = new ArrayList<Double>();
        var busy = 0;
        var end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            var begun = System.nanoTime();
            page(site);
            millis.add((System.nanoTime() - begun) / 1e6);
            busy += busy(statement);
            Thread.sleep(20);
        }
        return new Latencies(millis, busy);
    }

    private static int busy(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(BUSY)) {
            rows.next();
            return rows.getInt(1) > 0 ? 1 : 0;
        }
    }

    private void page(LocalSite site) throws Exception {
        var reply = client.send(site.request("/api/v1/projects/" + site.project() + "/equipment-submissions?limit=20",
                site.admin()).GET().build(), BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
    }

    private static Socket call(LocalSite site, String base) throws IOException {
        var address = URI.create(base);
        var socket = new Socket();
        socket.setReceiveBufferSize(SLOWLY / 2);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write("""
                GET /api/v1/projects/%s/equipment-submissions HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Authorization: Bearer %s\r
                Accept: application/x-ndjson\r
                \r
                """.formatted(site.project(), site.admin()).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static Read readSlowly(InputStream body) throws IOException, InterruptedException {
        var read = new Read();
        var begun = Instant.now();
        while (Duration.between(begun, Instant.now()).compareTo(SLOW_FOR) < 0) {
            read.upTo(SLOWLY / 10, body);
            Thread.sleep(100);
        }
        read.slowBytes = read.bytes;
        read.slowLines = read.lines;
        return read;
    }

    /** What has come so far: lines of submissions, and bytes with what frames them. */
    private static final class Read {

        private static final byte[] MARK = "\n{\"id\":".getBytes(StandardCharsets.US_ASCII);

        private final byte[] buffer = new byte[64 * 1024];
        private long bytes;
        private long slowBytes;
        private int lines;
        private int slowLines;
        private int matched;

        int all(InputStream body) throws IOException {
            while (upTo(buffer.length, body)) {
                // On to the end.
            }
            return lines;
        }

        boolean upTo(int count, InputStream body) throws IOException {
            var got = body.read(buffer, 0, count);
            for (var index = 0; index < got; index++) {
                matched = buffer[index] == MARK[matched] ? matched + 1 : buffer[index] == MARK[0] ? 1 : 0;
                if (matched == MARK.length) {
                    lines++;
                    matched = 0;
                }
            }
            bytes += Math.max(got, 0);
            return got >= 0;
        }
    }

    /** The fullest the heap ever was, before a collection (1) or after one (2). */
    private static int peak(Path log, int group) throws IOException {
        return HEAP.matcher(Files.readString(log)).results().mapToInt(pause -> Integer.parseInt(pause.group(group)))
                .max().orElse(0);
    }
}
