package io.countersign.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on reusing the domain shows a program that compiles against the jar alone, runs, and prints what the page says. */
class ReuseTheDomainIT {

    private static final Path PAGE = Path.of("..", "docs", "reuse-the-domain.md");
    private static final Pattern SOURCE = Pattern.compile("```java\\n// (\\S+\\.java)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    private final Path jar = PublicApiTest.location(Rule.class);
    private final List<Path> toCompile = List.of(jar, PublicApiTest.location(NullMarked.class));

    @Test
    void showsAProgramThatRunsOnTheJarAlone(@TempDir Path folder) throws IOException, InterruptedException {
        var page = Files.readString(PAGE);
        var sources = sources(page);
        assertThat(sources.files()).containsKeys("module-info.java", "example/ReviewAPump.java");

        assertThat(jar.toString()).as("the jar as it is handed out").endsWith(".jar");
        assertThat(sources.compile(toCompile, folder)).isEmpty();
        assertThat(run(List.of(jar, folder), "example/example.ReviewAPump")).isEqualTo(output(page));
    }

    @Test
    void notesAProgramThatReachesInside(@TempDir Path folder) {
        var wrong = new Sources(Map.of("module-info.java", "module example { requires io.countersign.domain; }",
                "example/Inside.java", """
                        package example;
                        final class Inside {
                            private Inside() {}
                            static Object inside() { return new io.countersign.domain.pattern.Threads(null); }
                        }"""));
        assertThat(wrong.compile(toCompile, folder)).startsWith("failed").contains("Threads is not public");
    }

    private static Sources sources(String page) {
        var files = new LinkedHashMap<String, String>();
        var blocks = SOURCE.matcher(page);
        while (blocks.find()) {
            files.put(blocks.group(1), blocks.group(2));
        }
        return new Sources(files);
    }

    private static String output(String page) {
        var block = OUTPUT.matcher(page);
        assertThat(block.find()).as("the page says what the program prints").isTrue();
        return block.group(1);
    }

    private static String run(List<Path> modules, String main) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Dstdout.encoding=UTF-8", "--module-path", Sources.path(modules), "-m",
                main).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
