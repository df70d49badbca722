package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.persistence.database.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCommandsIT {

    @TempDir
    private Path directory;

    @Test
    void migratesAndVerifies() throws Exception {
        String url = url(TestDatabase.createEmpty());

        assertThat(run(url, "verify-schema")).isEqualTo(1);
        assertThat(run(url, "migrate")).isEqualTo(0);
        assertThat(run(url, "verify-schema")).isEqualTo(0);
        assertThat(run(url, "migrate")).isEqualTo(0);
    }

    @Test
    void verifiesTheLedgerAgainstNotedHeads() throws Exception {
        String url = url(TestDatabase.create());
        String noted = "--ledger.head=1:sha-256:" + "0".repeat(64);

        assertThat(run(url(TestDatabase.createEmpty()), "verify-ledger")).isEqualTo(1);
        assertThat(run(url, "verify-ledger")).isEqualTo(0);
        assertThat(run(url, "verify-ledger", noted)).as("it was cut off").isEqualTo(1);
        assertThat(run(url, "verify-ledger", "--ledger.head=1")).isEqualTo(2);
    }

    @Test
    void tellsWhenThereIsNoConnection() throws Exception {
        assertThat(run("postgresql://nobody:secret@127.0.0.1:1/none", "migrate")).isEqualTo(2);
        assertThat(run("postgresql://nobody:secret@127.0.0.1:1/none", "verify-schema")).isEqualTo(2);
        assertThat(run("", "migrate")).isEqualTo(2);
    }

    @Test
    void endsTheProcessWithTheCodeOfTheCommand() throws Exception {
        try (var service = ServiceProcess.start(directory, Map.of(), "verify-books")) {
            assertThat(service.exitCode()).isEqualTo(2);
            assertThat(service.output()).startsWith("unknown command: verify-books\nUsage:");
        }
    }

    @Test
    void theServiceRefusesADatabaseThatWasNotMigrated() throws Exception {
        var environment = Map.of("DATABASE_URL", url(TestDatabase.createEmpty()), "OIDC_ISSUER_URI",
                "https://login.example");
        try (var service = ServiceProcess.start(directory, environment, "--server.port=0")) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output()).contains("run `migrate`").doesNotContain("\tat ");
        }
    }

    private static int run(String url, String command, String... settings) {
        String[] arguments = Stream.concat(Stream.of(command, "--DATABASE_URL=" + url), Stream.of(settings))
                .toArray(String[]::new);
        return DatabaseCommands.run(CommandLine.parse(arguments), arguments);
    }

    private static String url(TestDatabase database) {
        return "postgresql://" + database.user() + ":" + database.password() + "@" + database.host() + ":"
                + database.port() + "/" + database.database();
    }
}
