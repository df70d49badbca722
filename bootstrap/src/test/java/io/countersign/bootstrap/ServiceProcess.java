package io.countersign.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real service, as a process of its own in a directory of its own. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern BASE = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private final Process process;
    private final Path output;

    private ServiceProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with nothing in its environment but what is given. */
    static ServiceProcess start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(directory, List.of(), environment, arguments);
    }

    private static ServiceProcess start(Path directory, List<String> machine, Map<String, String> environment,
            String... arguments) throws IOException {
        Path output = Files.createTempFile(directory, "output", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        // A test that asks for a virtual machine of its own kind may ask for another collector, too.
        command.addAll(machine.isEmpty() ? List.of("-XX:+UseSerialGC") : machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CountersignApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet()
                .removeIf(name -> name.matches("(DATABASE|OIDC|COUNTERSIGN|SERVER|SPRING)_.*"));
        builder.environment().putAll(environment);
        return new ServiceProcess(builder.start(), output);
    }

    /** Starts it in local mode on a free port, and waits until it says that it is ready. */
    static ServiceProcess startLocally(Path directory) throws IOException {
        return startLocally(directory, List.of(), Map.of());
    }

    /** The same, with options for its virtual machine and something in its environment. */
    static ServiceProcess startLocally(Path directory, List<String> machine, Map<String, String> environment)
            throws IOException {
        ServiceProcess service = start(directory, machine, environment, "--server.port=0");
        try {
            service.awaitCalls();
            return service;
        } catch (RuntimeException | Error failed) {
            service.close();
            throw failed;
        }
    }

    private void awaitCalls() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!output().endsWith("cs contractor GET $again\n\n")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not ready, " + (process.isAlive() ? "still trying" : "ended") + ":\n"
                        + output());
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits for its end; the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers, by its own words. */
    String base() {
        Matcher base = BASE.matcher(output());
        if (!base.find()) {
            throw new AssertionError("no address in:\n" + output());
        }
        return base.group();
    }

    /** Asks it to stop, and waits. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Ends it at once, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
