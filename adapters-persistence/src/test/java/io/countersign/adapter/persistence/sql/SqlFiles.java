package io.countersign.adapter.persistence.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The SQL files of the source tree: what an earlier build left behind does not count. */
final class SqlFiles {

    private static final Path FOLDER = Path.of("src/main/resources/sql");
    private static final String ENDING = ".sql";

    private SqlFiles() {
    }

    /** @return the texts by the names under which they are loaded */
    static SortedMap<String, String> read() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .collect(Collectors.toMap(SqlFiles::name, SqlFiles::text, (one, other) -> one, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER.toString(), unreadable);
        }
    }

    private static String name(Path file) {
        var path = FOLDER.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
