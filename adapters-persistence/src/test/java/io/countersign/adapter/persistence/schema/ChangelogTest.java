package io.countersign.adapter.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every changeset keeps to, read from the files as they are written. */
class ChangelogTest {

    private static final Path CHANGELOG = Path.of("src/main/resources/db/changelog");
    private static final Pattern START = Pattern.compile("(?m)^--changeset ");
    private static final Pattern INDEX = Pattern.compile("CREATE (UNIQUE )?INDEX (\\w+)");

    private record Changeset(String header, List<String> forward, List<String> back) {

        static Changeset parse(String text) {
            List<String> lines = text.lines().toList();
            List<String> forward = lines.stream().skip(1).filter(line -> !line.startsWith("--")).toList();
            List<String> back = lines.stream().filter(line -> line.startsWith("--rollback "))
                    .map(line -> line.substring("--rollback ".length())).toList();
            return new Changeset(lines.getFirst(), statements(forward), statements(back));
        }

        private static List<String> statements(List<String> lines) {
            return Stream.of(String.join("\n", lines).split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        }

        boolean inTransaction() {
            return !header.contains("runInTransaction:false");
        }

        boolean isEmptyBack() {
            return back.equals(List.of("empty"));
        }
    }

    @Test
    void namesEveryFileInTheRoot() throws IOException {
        String root = Files.readString(CHANGELOG.resolve("changelog.yaml"));
        try (Stream<Path> files = Files.walk(CHANGELOG)) {
            assertThat(files.filter(file -> file.toString().endsWith(".sql")).map(CHANGELOG::relativize))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(root).contains("{file: " + file + ", relativeToChangelogFile"));
        }
    }

    @Test
    void setsTheLockTimeoutBeforeAnythingElse() throws IOException {
        assertThat(changesets()).allSatisfy(changeset -> {
            String expected = changeset.inTransaction() ? "SET LOCAL lock_timeout = '5s'" : "SET lock_timeout = '60s'";
            assertThat(changeset.forward().getFirst()).isEqualTo(expected);
            if (!changeset.isEmptyBack()) {
                assertThat(changeset.back().getFirst()).isEqualTo(expected);
            }
        });
    }

    @Test
    void canBeRolledBackEverywhere() throws IOException {
        assertThat(changesets()).allSatisfy(changeset -> assertThat(changeset.back()).isNotEmpty());
        assertThat(changesets().stream().filter(Changeset::isEmptyBack).map(Changeset::header))
                .as("only what creates nothing of ours, or only validates, has nothing to take back")
                .allMatch(header -> header.contains(":host-") || header.endsWith("-validation"));
    }

    @Test
    void buildsConcurrentIndexesAloneAndOutsideTransactions() throws IOException {
        List<Changeset> changesets = changesets();
        assertThat(changesets.stream().filter(c -> !c.inTransaction())).isNotEmpty()
                .allSatisfy(changeset -> assertThat(changeset.forward()).hasSize(4)
                        .satisfies(statements -> assertThat(statements.get(1)).startsWith("DROP INDEX CONCURRENTLY IF"))
                        .satisfies(statements -> assertThat(statements.get(2)).contains("INDEX CONCURRENTLY"))
                        .endsWith("RESET lock_timeout"));
        assertThat(changesets.stream().filter(Changeset::inTransaction).flatMap(c -> c.forward().stream()))
                .noneMatch(statement -> statement.contains("CONCURRENTLY"));
    }

    @Test
    void indexesTablesThatAreOldWithoutStoppingTheirWriters() throws IOException {
        List<Changeset> later = changesets().stream().dropWhile(c -> !c.header().contains("time-zones")).toList();
        assertThat(later).isNotEmpty();
        for (Changeset changeset : later) {
            String sql = String.join(";\n", changeset.forward());
            if (changeset.inTransaction() && INDEX.matcher(sql).find()
                    && !changeset.header().endsWith(":consultant-types-life-cycle")) {
                assertThat(sql).as(changeset.header()).contains("CREATE TABLE");
            }
        }
    }

    private static List<Changeset> changesets() throws IOException {
        List<Changeset> changesets = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CHANGELOG)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                START.splitAsStream(Files.readString(file)).skip(1).map(Changeset::parse).forEach(changesets::add);
            }
        }
        // The baseline directory sorts after the numbered files; the tests want the order of the root.
        List<Changeset> ordered = new ArrayList<>(
                changesets.stream().filter(c -> isBaseline(changesets, c)).toList());
        ordered.addAll(changesets.stream().filter(c -> !isBaseline(changesets, c)).toList());
        assertThat(ordered).hasSizeGreaterThan(30);
        return ordered;
    }

    private static boolean isBaseline(List<Changeset> all, Changeset changeset) {
        int firstOfBaseline = all.indexOf(all.stream().filter(c -> c.header().contains(":host-")).findFirst().get());
        return all.indexOf(changeset) >= firstOfBaseline;
    }
}
