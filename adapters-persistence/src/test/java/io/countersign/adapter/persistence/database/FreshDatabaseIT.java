package io.countersign.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshDatabaseIT {

    @Test
    void isAnotherDatabaseAtEachRequest() throws SQLException {
        TestDatabase one = TestDatabase.create();
        TestDatabase other = TestDatabase.create();
        ask(one, "INSERT INTO users DEFAULT VALUES RETURNING id");

        assertThat(ask(one, "SELECT count(*) FROM users")).isEqualTo("1");
        assertThat(ask(other, "SELECT count(*) FROM users")).isEqualTo("0");
    }

    @Test
    void hasNoTableWhenAskedForAnEmptyOne() throws SQLException {
        assertThat(ask(TestDatabase.createEmpty(), "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void survivesALossOfPowerOnlyWhenAsked() throws SQLException {
        assumeThat(TestServer.givenUrl()).as("a given server is as durable as its owner wants").isEmpty();
        String asked = Boolean.getBoolean("test.postgres.durable") ? "on on on" : "off off off";

        assertThat(ask(TestDatabase.createEmpty(), "SELECT concat_ws(' ', current_setting('fsync'),"
                + " current_setting('synchronous_commit'), current_setting('full_page_writes'))")).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"200 OK, IMAGE_PRESENT", "404 Not Found, IMAGE_ABSENT", "500 Internal Server Error, NO_ENGINE"})
    void knowsWhatADockerEngineAnswers(String answer, DockerEngine expected, @TempDir Path directory)
            throws IOException {
        var address = UnixDomainSocketAddress.of(directory.resolve("docker.sock"));
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(address);
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> serveOne(engine, answer));

            assertThat(DockerEngine.lookFor("postgres:18", "unix://" + address.getPath())).isEqualTo(expected);
            assertThat(request.join()).startsWith("GET /images/postgres:18/json HTTP/1.0\r\n");
        }
    }

    @Test
    void takesAnEngineThatDoesNotListenForNone(@TempDir Path directory) {
        assertThat(DockerEngine.lookFor("postgres:18", "unix://" + directory.resolve("absent.sock")))
                .isEqualTo(DockerEngine.NO_ENGINE);
        assertThat(DockerEngine.lookFor("postgres:18", "ssh://somewhere")).isEqualTo(DockerEngine.NO_ENGINE);
        assertThat(DockerEngine.lookFor("postgres:18", "not a host")).isEqualTo(DockerEngine.NO_ENGINE);
    }

    private static String serveOne(ServerSocketChannel engine, String answer) {
        try (var client = engine.accept()) {
            ByteBuffer request = ByteBuffer.allocate(1000);
            client.read(request);
            client.write(ByteBuffer.wrap(("HTTP/1.0 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            return new String(request.array(), 0, request.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
