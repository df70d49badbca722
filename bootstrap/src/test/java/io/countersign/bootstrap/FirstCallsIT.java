package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever pastes what the start prints sees what it promises. */
@Execution(ExecutionMode.CONCURRENT)
class FirstCallsIT {

    @TempDir
    private Path directory;

    @Test
    void theCallsThatTheStartPrintsLeadWhereTheySay() throws Exception {
        try (var service = ServiceProcess.startLocally(directory)) {
            String printed = service.output();
            String calls = printed.substring(printed.indexOf(LocalWelcome.BEGIN_OF_CALLS)
                    + LocalWelcome.BEGIN_OF_CALLS.length());
            Path script = Files.writeString(directory.resolve("pasted"), calls);
            Process bash = new ProcessBuilder("bash").redirectInput(script.toFile()).redirectErrorStream(true).start();
            String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(bash.waitFor()).as(told).isZero();
            List<String> outcomes = told.lines().filter(line -> line.matches("contractor +GET .*"))
                    .map(line -> line.replaceFirst(".* 200 ", "")).toList();
            assertThat(outcomes).as(told).containsExactly("approved", "approved_as_noted", "revision_requested",
                    "approved");
            assertThat(told.lines()).as(told).hasSize(18);
        }
    }
}
