package io.countersign.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what would turn a rule or a test off without anybody noticing. */
final class Switches {

    /** Taken apart so that this file does not find itself. */
    private static final Pattern WORDS = Pattern
            .compile("allow" + "EmptyShould|failOnEmpty" + "Should|@Disab" + "led\\b"
                    + "|@Arch" + "Ignore|Freezing" + "ArchRule|archunit_ignore_" + "patterns");

    private Switches() {
    }

    /** Looks through the test sources and test resources of every module below the root. */
    static List<String> in(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.flatMap(module -> Stream.of(module.resolve("src/test"))).filter(Files::isDirectory)
                    .flatMap(Switches::files).filter(Switches::switchesSomethingOff).map(Path::toString).sorted()
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean switchesSomethingOff(Path file) {
        String name = file.getFileName().toString();
        try {
            boolean readable = name.endsWith(".java") || name.endsWith(".properties");
            String text = readable ? Files.readString(file, StandardCharsets.UTF_8) : "";
            return WORDS.matcher(name).find() || WORDS.matcher(text).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
