package io.countersign.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder of local mode, for one running service at a time. The lock is the system's: it goes with the process,
 * however that ends.
 */
final class LocalFolder implements AutoCloseable {

    private static final int MAX_NOTE = 100;

    private final Path folder;
    private final FileChannel lockFile;

    private LocalFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** @throws StartupException when another service has it, or it cannot be made */
    static LocalFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path real = folder.toRealPath();
            keepOthersOut(real);
            FileChannel lockFile = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                String holder = read(lockFile);
                lockFile.close();
                throw new StartupException("Another Countersign (process " + holder + ") is using " + real + ".",
                        "Stop that one first, or start this one in another directory.");
            }
            lockFile.truncate(0);
            lockFile.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            return new LocalFolder(real, lockFile);
        } catch (IOException e) {
            throw new StartupException("The folder " + folder.toAbsolutePath() + " of local mode cannot be used: " + e
                    .getMessage(), "Start in a directory that may be written to, or set DATABASE_URL.", e);
        }
    }

    /** Only the owner may enter: the folder holds the database's files and its programs. */
    private static void keepOthersOut(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String read(FileChannel lockFile) throws IOException {
        ByteBuffer note = ByteBuffer.allocate(MAX_NOTE);
        lockFile.read(note, 0);
        return new String(note.array(), 0, note.position(), StandardCharsets.US_ASCII);
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
