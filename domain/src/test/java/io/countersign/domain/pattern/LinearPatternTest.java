package io.countersign.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.countersign.domain.json.RandomJson;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LinearPatternTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    // A tilde separates pattern and text, as commas belong to patterns; two quotes are an empty string.
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {"''~''", "''~abc", "b~abc",
            "bc~abc", "^a~abc", "c$~abc", "^abc$~abc", "^$~''", "a|x~xyz", "^(a|bc)+$~abcbca", "^(?:ab)*$~abab",
            "^a?b~b", "a||b~zzz", "()~zzz", "(?:)*a~a", "^a{3}$~aaa", "^a{2,}$~aaa", "^a{1,3}$~aa", "^a{0,2}$~''",
            "^a{0}$~''", "^a{00}b$~b", "^(?:ab?){2}$~aba", "^a*?$~aaa", "^a+?$~aaa", "^a??$~a", "^a{1,2}?$~aa",
            "^(?:^a)$~a", "^(?:a$|b)~a", "(?:^|-)b~a-b", "^[a-c]+$~abc", "^[^a-c]+$~xyz", "^[-a]+$~a-", "^[a-]+$~a-",
            "^[\\d-]+$~1-2", "^[a-b-d]+$~a-d", "^[a^]+$~a^", "^[[.(*]+$~[.(*", "^[\\]\\\\\\-]+$~]\\-", "^[^]$~a",
            "^[+--]+$~+,-", "^[a-a]$~a", "^\\d\\d$~42", "^\\w+$~aZ_9", "^\\D\\W\\S$~a-b", "^[\\D]$~x", "^[^\\W_]+$~a1",
            "^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$~^$\\.*+?()[]{}|/", "^\\u0041$~A", "^\\u{41}$~A",
            "^\\u006f$~o",
            "^[\\u0041-\\u0043]+$~ABC", "^\\p{L}+$~abc", "^\\p{Lu}\\p{Ll}$~Aa", "^\\P{L}$~1", "^[\\p{N}.]+$~1.5",
            "^\\p{Sc}$~€", "^[0-9]+ ?[x×] ?[0-9]+$~600 × 450", "^IP[0-6X][0-9X]$~IP6X", "^שלום$~שלום",
            "^[א-ת]+$~דלת", "^\\p{Lo}+$~דלת"})
    void findsPattern(String source, String text) {
        assertThat(pattern(source).matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {"a~''", "^b~ab", "a$~ab",
            "^abc$~abcd", "^$~a", "^(a|bc)+$~abcb", "^(?:ab)*$~aba", "^a{3}$~aa", "^a{3}$~aaaa", "^a{2,}$~a",
            "^a{1,3}$~aaaa", "^a{1,3}$~''", "^a{0}$~a", "^a+$~''", "^a??$~aa", "a^b~ab", "a$b~ab", "^[a-c]+$~abd",
            "^[^a-c]+$~xya", "^[+--]$~*", "[]~a", "^[a-b-d]+$~c", "\\d~٣", "\\w~é", "\\D~1", "\\W~a", "\\S~' '",
            "^\\.$~a", "\\p{L}~1", "\\P{L}~a", "[^\\p{L}\\d]~a1", "^\\p{Lu}$~a", "a~A", "^IP[0-6X][0-9X]$~IP7X"})
    void doesNotFindPattern(String source, String text) {
        assertThat(pattern(source).matches(text)).isFalse();
    }

    @Test
    void takesCodePointsNotUnits() {
        assertThat(pattern("^.$").matches(EMOJI)).isTrue();
        assertThat(pattern("^" + EMOJI + "{2}$").matches(EMOJI + EMOJI)).isTrue();
        assertThat(pattern("^[a" + EMOJI + "]$").matches(EMOJI)).isTrue();
        assertThat(pattern("^[^a]$").matches(EMOJI)).isTrue();
        assertThat(pattern("^\\uD83D\\uDE00$").matches(EMOJI)).isTrue();
        assertThat(pattern("^\\u{1F600}$").matches(EMOJI)).isTrue();
        assertThat(pattern("^\\u{10FFFF}$").matches("\uDBFF\uDFFF")).isTrue();
        assertThat(pattern("^[\\u{1F5FF}-\\u{1F601}]$").matches(EMOJI)).isTrue();
        assertThat(pattern("\\uD83D").matches(EMOJI)).isFalse();
        assertThat(pattern("\\uD83D\\u{DE00}").matches(EMOJI)).isFalse();
        assertThat(pattern("^\\uD83D\\u0061$").matches("\uD83Da")).isTrue();
    }

    @Test
    void takesLineTerminatorsAndWhiteSpaceAsEcmaScriptDoes() {
        assertThat(pattern("^\\n\\r\\t\\f\\v$").matches("\n\r\t\f\u000B")).isTrue();
        assertThat("\n\r\u2028\u2029".codePoints().mapToObj(Character::toString))
                .noneMatch(text -> pattern("^.$").matches(text));
        assertThat("\u0085\u000B\f".codePoints().mapToObj(Character::toString))
                .allMatch(text -> pattern("^.$").matches(text));
        assertThat("\t\n\u000B\f\r \u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF".codePoints()
                .mapToObj(Character::toString)).allMatch(text -> pattern("^\\s$").matches(text));
        assertThat("\u0085\u180E\u200B\u001C".codePoints().mapToObj(Character::toString))
                .allMatch(text -> pattern("^\\S$").matches(text));
        assertThat(pattern("a$").matches("a\n")).isFalse();
        assertThat(pattern("^b").matches("a\nb")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "Cc", "Cf", "Cn", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn",
            "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z",
            "Zl", "Zp", "Zs"})
    void knowsGeneralCategories(String name) {
        LinearPattern linear = pattern("^\\p{" + name + "}$");
        Pattern java = Pattern.compile("\\p{" + name + "}");

        // All of the basic plane, where each category has members, and a sample beyond.
        assertThat(IntStream.concat(IntStream.range(0, 0x10000), IntStream.range(0x100, 0x1000).map(i -> i * 0x101))
                .mapToObj(Character::toString))
                .allMatch(text -> linear.matches(text) == java.matcher(text).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "(a", "a)", "(?:a", "(?a)", "(?", "[", "[a", "[^", "]", "{", "}", "a{", "a{1",
            "a{1,", "a{,2}", "a{}", "a{x}", "a{2,1}", "a{-1}", "a{1;2}", "a{101}", "a{1,101}", "a{99999999999}", "*",
            "+", "?", "{1}", "|*", "(*)", "^*", "$+", "a**", "a*+", "a++", "a?+", "a{1}{2}", "a*??", "\\", "a\\", "\\b",
            "\\B", "\\a", "\\-", "\\\"", "\\1", "\\0", "(a)\\1", "\\k<n>", "(?<n>a)", "(?=a)", "(?!a)", "(?<=a)",
            "(?<!a)", "(?i)a", "(?i:a)", "(?>a)", "\\x41", "\\cA", "\\u", "\\u004", "\\u00g0", "\\u{", "\\u{}",
            "\\u{41", "\\u{110000}", "\\u00\uFF11\uFF11", "\\p", "\\pL", "\\p{", "\\p{}", "\\p{L", "\\p{Xx}",
            "\\p{Letter}", "\\p{Script=Hebrew}", "[b-a]", "[\\d-z]", "[a-\\d]", "[\\d--a]", "[a\\", "[\\b]", "[\\q]",
            "[\\u]", "[a-", "\\Q*\\E", "a{\u0661}"})
    void refusesWhatTheGrammarLacks(String source) {
        assertThat(LinearPattern.parse(source)).isEmpty();
    }

    @Test
    void capsLengthInCodePoints() {
        assertThat(LinearPattern.parse(EMOJI.repeat(LinearPattern.MAX_LENGTH))).isPresent();
        assertThat(LinearPattern.parse("a".repeat(LinearPattern.MAX_LENGTH + 1))).isEmpty();
    }

    @Test
    void capsNesting() {
        assertThat(LinearPattern.parse("(".repeat(50) + ")".repeat(50))).isPresent();
        assertThat(LinearPattern.parse("(?:".repeat(51) + ")".repeat(51))).isEmpty();
        assertThat(LinearPattern.parse("(".repeat(LinearPattern.MAX_LENGTH))).isEmpty();
    }

    @Test
    void capsStates() {
        // 19 times 100 copies and 99 more, with the final state exactly the limit.
        assertThat(LinearPattern.MAX_STATES).isEqualTo(2_000);
        assertThat(LinearPattern.parse("(?:a{100}){19}a{99}")).isPresent();
        assertThat(LinearPattern.parse("(?:a{100}){19}a{100}")).isEmpty();
        assertThat(LinearPattern.parse("((a{100}){100})")).isEmpty();
        assertThat(LinearPattern.parse("(((a{0,100}){0,100}){0,100})*")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a{0}", "a?", "a*", "^", "[]"})
    void refusesHugeRepetitionsOfNothingAtOnce(String nothing) {
        String bomb = "(?:".repeat(40) + nothing + "){100}".repeat(40);

        assertTimeoutPreemptively(GENEROUS, () -> assertThat(LinearPattern.parse(bomb)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {"(a*)*b~false", "(a*)*$~true", "(a|aa)+$~true", "^(a|aa)+b~false",
            "^(a|a)*b~false", "^(a+)+b~false", "(a?){100}a{100}b~false", "(.*){9}b~false", "(((a*)*)*)*b~false",
            "(?:()*)*b~false", "^(?:a?a?)*b~false", "((a{30}){30})b~false"})
    void answersHostilePatternsInBoundedTime(String source, boolean found) {
        LinearPattern hostile = pattern(source);

        assertTimeoutPreemptively(GENEROUS,
                () -> assertThat(hostile.matches("a".repeat(100_000))).isEqualTo(found));
    }

    @Test
    void agreesWithJavaOnRandomPatterns(TestReporter reporter) {
        long seed = Long.getLong("countersign.seed", 20_240_229L);
        reporter.publishEntry("seed", Long.toString(seed));
        RandomPatterns patterns = new RandomPatterns(new Random(seed));
        int found = 0;
        int compared = 0;
        for (int i = 0; i < RandomJson.runs(5_000); i++) {
            String source = patterns.nextSource();
            LinearPattern linear = pattern(source);
            Pattern java = Pattern.compile(RandomPatterns.inJava(source));
            for (int j = 0; j < 5; j++) {
                String text = patterns.nextText();
                boolean expected = java.matcher(text).find();
                assertThat(linear.matches(text)).as("seed %d: /%s/ on '%s'", seed, source, text).isEqualTo(expected);
                found += expected ? 1 : 0;
                compared++;
            }
        }
        // Were nearly all found, or nearly none, the agreement would say little.
        assertThat(found).isBetween(compared / 5, compared * 4 / 5);
    }

    @Test
    void isEqualBySource() {
        assertThat(pattern("a|b")).isEqualTo(pattern("a|b")).hasSameHashCodeAs(pattern("a|b"));
        assertThat(pattern("a|b")).isNotEqualTo(pattern("b|a")).isNotEqualTo("a|b");
        assertThat(pattern("a|b").source()).isEqualTo("a|b");
        assertThat(pattern("a|b")).hasToString("a|b");
    }

    private static LinearPattern pattern(String source) {
        return LinearPattern.parse(source).orElseThrow(() -> new AssertionError("refused: " + source));
    }
}
