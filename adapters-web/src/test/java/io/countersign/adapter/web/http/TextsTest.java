package io.countersign.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.FaultCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    static Stream<Texts> languages() {
        return Stream.of(Texts.ENGLISH, Texts.HEBREW);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordEveryProblem(Texts texts) {
        for (var code : ProblemCode.values()) {
            assertThat(texts.title(code)).as(code.slug()).isNotBlank();
            assertThat(texts.help(code)).as(code.slug()).isNotBlank();
            assertThat(texts.detail(Problem.of(code))).as(code.slug()).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordEveryFaultAlsoWithoutFacts(Texts texts) {
        for (var code : FaultCode.values()) {
            assertThat(texts.fault(code.slug(), Map.of())).as(code.slug()).isNotBlank().doesNotContain("{");
            assertThat(texts.text("fault." + code.slug() + ".help")).as(code.slug()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void sayTheSameInBothLanguages() {
        var english = Texts.ENGLISH.all();
        var hebrew = Texts.HEBREW.all();
        assertThat(new TreeSet<>(hebrew.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (var key : english.stringPropertyNames()) {
            assertThat(placeholders(hebrew.getProperty(key))).as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(hebrew.getProperty(key)).as(key).matches("(?s).*\\p{IsHebrew}.*");
            assertThat(english.getProperty(key)).as(key).doesNotMatch("(?s).*\\p{IsHebrew}.*");
        }
    }

    @Test
    void haveNoProblemOrFaultThatDoesNotExist() {
        var slugs = Stream.concat(Arrays.stream(ProblemCode.values()).map(code -> "problem." + code.slug()),
                Arrays.stream(FaultCode.values()).map(code -> "fault." + code.slug())).toList();
        assertThat(Texts.ENGLISH.all().stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem.") || key.startsWith("fault."))
                .map(key -> Pattern.compile("\\.").split(key)).map(parts -> parts[0] + '.' + parts[1]))
                .isSubsetOf(slugs);
    }

    @Test
    void nameFactsAndTranslateTerms() {
        var problem = Problem.of(ProblemCode.FORBIDDEN).with("roles", "admin, manager");
        assertThat(Texts.ENGLISH.detail(problem))
                .isEqualTo("This takes one of these roles: administrator, project manager.");
        assertThat(Texts.HEBREW.detail(problem)).contains("מנהל מערכת, מנהל פרויקט");
        assertThat(Texts.ENGLISH.fault("invalid-unit", Map.of("unit", "$1{x}\\"))).contains("$1{x}\\");
    }
}
