package io.countersign.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What programs are built and run with. */
final class Tools {

    private static final Logger LOG = LoggerFactory.getLogger(Tools.class);
    private static final int PATIENCE_SECONDS = 60;

    private Tools() {
    }

    /** The Java that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Leaves the test out, and says so, where a tool is not installed. */
    static void needs(String tool, String whatFor) {
        if (!answers(tool)) {
            var missing = "%s is not tried: there is no %s here. Install it (any recent version), on the PATH of the build."
                    .formatted(whatFor, tool);
            LOG.warn(missing);
            Assumptions.abort(missing);
        }
    }

    private static boolean answers(String tool) {
        try {
            var asked = new ProcessBuilder(tool, "--version").redirectErrorStream(true).start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Runs the command in that directory to its good end; what it told. */
    static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        var told = Files.createTempFile(directory, "told", ".txt");
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(told.toFile()).start();
        var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        var text = Files.readString(told);
        assertThat(ended).as("%s ends\n%s", command, text).isTrue();
        assertThat(process.exitValue()).as("%s\n%s", command, text).isZero();
        return text;
    }
}
