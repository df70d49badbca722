package io.countersign.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server that a killed service left behind. It still runs on the data, and would keep a new one from
 * starting; or it is gone too, and its pid file names a process that by now is another one.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int STOPPING_SECONDS = 30;

    private LeftoverServer() {
    }

    /**
     * Makes the data free for a new server. The caller holds the lock of the folder, so that no service is using it.
     *
     * @param data the data directory
     */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = processId(pidFile).flatMap(ProcessHandle::of);
        Optional<ProcessHandle> server = process.filter(running -> isServerOf(running, data));
        if (server.isPresent()) {
            LOG.info("Stopping the database server {} that an earlier service left behind", server.get().pid());
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<Long> processId(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream().findFirst().map(String::strip)
                .filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static boolean isServerOf(ProcessHandle process, Path data) {
        return process.info().command().map(Path::of).filter(LeftoverServer::isPostgres).isPresent()
                && (worksIn(process, data) || wasGiven(process, data));
    }

    private static boolean isPostgres(Path program) {
        return List.of("postgres", "postgres.exe").contains(String.valueOf(program.getFileName()));
    }

    /** A server changes into its data directory; where the system tells of it, that is the surest sign. */
    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean wasGiven(ProcessHandle process, Path data) {
        return process.info().arguments().filter(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .isPresent();
    }

    private static void stop(ProcessHandle server) throws IOException {
        interrupt(server);
        try {
            server.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while process " + server.pid() + " was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("process " + server.pid() + " does not stop", e);
        }
    }

    /** The fast way to stop for PostgreSQL, which does not wait for those who are connected. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().onExit().join();
        } catch (IOException noShell) {
            server.destroy();
        }
    }
}
