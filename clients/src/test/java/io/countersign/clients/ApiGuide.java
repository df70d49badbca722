package io.countersign.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The programs that docs/api.md shows. */
final class ApiGuide {

    private static final Path GUIDE = Path.of("..", "docs", "api.md");
    private static final String HEADING = "\n## The main job as a program\n";
    private static final String SERVICE = "http://localhost:8080";

    private ApiGuide() {
    }

    /** The program in that language, as it stands there but for the place of the service. */
    static String program(String language, URI service) throws IOException {
        var guide = Files.readString(GUIDE);
        assertThat(guide).containsOnlyOnce(HEADING);
        var chapter = guide.substring(guide.indexOf(HEADING) + HEADING.length()).split("\n## ", 2)[0];
        var programs = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(chapter).results().toList();
        assertThat(programs).as("programs in %s", language).hasSize(1);
        var program = programs.getFirst().group(1);
        assertThat(program).containsOnlyOnce(SERVICE);
        return program.replace(SERVICE, service.toString());
    }
}
