package io.countersign.adapter.persistence.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL from resource files, so that other tools run the very same text. */
public final class SqlText {

    private SqlText() {
    }

    /**
     * @param name such as {@code submission/dossier} for {@code sql/submission/dossier.sql}
     * @return the text of the file
     */
    public static String load(String name) {
        var path = "/sql/" + name + ".sql";
        try (var file = SqlText.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("name: " + path + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
