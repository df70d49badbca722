package io.countersign.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.FaultCode;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {

    static Stream<Texts> languages() {
        return Stream.of(Texts.ENGLISH, Texts.HEBREW);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordEveryProblem(Texts texts) {
        for (var code : ProblemCode.values()) {
            assertThat(code.title(texts)).as(code.slug()).isNotBlank();
            assertThat(code.help(texts)).as(code.slug()).isNotBlank();
            assertThat(Problem.of(code).detail(texts)).as(code.slug()).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordEveryFaultAlsoWithoutFacts(Texts texts) {
        for (var code : FaultCode.values()) {
            assertThat(texts.text("fault." + code.slug(), Map.of())).as(code.slug()).isNotBlank().doesNotContain("{");
            assertThat(texts.text("fault." + code.slug() + ".help")).as(code.slug()).isNotBlank().doesNotContain("{");
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
        assertThat(problem.detail(Texts.ENGLISH))
                .isEqualTo("This takes one of these roles: administrator, project manager.");
        assertThat(problem.detail(Texts.HEBREW)).contains("מנהל מערכת, מנהל פרויקט");
        assertThat(Texts.ENGLISH.text("fault.invalid-unit", Map.of("unit", "$1{x}\\"))).contains("$1{x}\\");
    }
}
