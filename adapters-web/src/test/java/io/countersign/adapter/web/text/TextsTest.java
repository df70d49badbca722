package io.countersign.adapter.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.deviation.Against;
import io.countersign.domain.deviation.FindingStatus;
import io.countersign.domain.round.Round;
import io.countersign.domain.rule.DecisionKind;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.submission.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern EVENT = Pattern
            .compile("- io\\.countersign\\.((?:submission|round|decision)\\.[a-z_]+)");

    static Stream<Texts> languages() {
        return Stream.of(Texts.ENGLISH, Texts.HEBREW);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordWhatRecordsSay(Texts texts) {
        var words = Stream.of(
                Arrays.stream(Status.values()).map(Status::jsonName),
                Arrays.stream(Round.Result.values()).map(Round.Result::jsonName),
                Arrays.stream(DecisionKind.values()).map(DecisionKind::jsonName),
                Arrays.stream(Status.Release.values()).map(release -> "release." + release.jsonName()),
                Arrays.stream(FindingStatus.values()).map(status -> "finding." + status.jsonName()),
                Arrays.stream(Against.values()).map(against -> "against." + against.jsonName()),
                Arrays.stream(Verdict.values()).map(verdict -> "verdict." + verdict.jsonName()),
                Stream.of("required", "requiredWhen", "min", "exclusiveMin", "max", "exclusiveMax", "equals", "oneOf",
                        "minLength", "maxLength", "pattern", "at_least", "at_most", "equal", "type", "declared"));
        assertThat(words.flatMap(word -> word)).allSatisfy(word -> assertThat(texts.text("term." + word)).isNotBlank());
    }

    /** Every kind of event that the contract knows of a submission, its rounds and its decisions. */
    @ParameterizedTest
    @MethodSource("languages")
    void wordWhatHappens(Texts texts) throws IOException {
        var contract = new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
        var types = EVENT.matcher(contract).results().map(type -> type.group(1)).distinct().toList();

        assertThat(types).hasSize(20).allSatisfy(type -> assertThat(texts.text("term.event." + type)).isNotBlank());
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
}
