package io.countersign.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    private static final String LRM = "\u200E";
    private static final String RLM = "\u200F";
    private static final String LRE = "\u202A";
    private static final String RLE = "\u202B";
    private static final String PDF = "\u202C";
    private static final String LRO = "\u202D";
    private static final String RLO = "\u202E";
    private static final String LRI = "\u2066";
    private static final String RLI = "\u2067";
    private static final String FSI = "\u2068";
    private static final String PDI = "\u2069";

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00"})
    void doesNotStoreNullOrASurrogateWithoutItsPartner(String text) {
        assertThat(TextRules.isStorable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Concentration=5 mg/l", "ממ\"ד", "<b>", "\uD83D\uDE00", "\u0001\n\t", "\uFFFF", RLM,
            RLO})
    void storesEverythingElse(String text) {
        assertThat(TextRules.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {RLO, "a" + RLO + "b" + PDF, LRE, RLE + "a", LRO + "a", LRI, RLI, FSI + "a", PDF, PDI,
            LRE + PDI, LRI + PDF, LRE + LRI + PDF + PDI, PDF + LRE, PDI + LRI + PDI, LRE + LRE + PDF})
    void callsTextMisleadingThatTurnsOrLeavesBidiControlsOpen(String text) {
        assertThat(TextRules.isMisleading(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pump", "משאבה P-1", LRM, "a" + RLM + "ב", LRE + "a" + PDF, RLI + LRE + "a" + PDF + PDI,
            LRI + "a" + PDI + FSI + "b" + PDI, LRO + "a" + PDF})
    void takesMarksAndBidiControlsThatAreClosed(String text) {
        assertThat(TextRules.isMisleading(text)).isFalse();
    }

    @Test
    void countsCodePoints() {
        assertThat(TextRules.length("\uD83D\uDE00a")).isEqualTo(2);
        assertThat(TextRules.length("")).isZero();
        assertThat(TextRules.length("שָׁ")).isEqualTo(3);
    }

    @Test
    void composesTextAndChangesNothingElse() {
        assertThat(TextRules.normalise("e\u0301")).isEqualTo("é");
        assertThat(TextRules.normalise(" <b>ממ\"ד</b>\u200F ﬁ ")).isEqualTo(" <b>ממ\"ד</b>\u200F ﬁ ");
        assertThat(TextRules.normalise(json("{\"e\u0301\":[\"e\u0301\",1.50,null,{\"a\":true}]}")))
                .isEqualTo(json("{\"é\":[\"é\",1.50,null,{\"a\":true}]}"));
    }

    @Test
    void findsEveryFaultOfAFreeValueWithItsPlace() {
        var value = json("""
                {"a": "x\\u0000", "b": [{"c": "\\ud83d"}], "\\u0000": 1, "d": "%s", "e": "%s"}"""
                .formatted("x".repeat(4000), "x".repeat(4001)));

        assertThat(lines(TextRules.faultsOf(value, Pointer.ROOT.member("values"), 8))).containsExactly(
                "/values unstorable-text", "/values/a unstorable-text", "/values/b/0/c unstorable-text",
                "/values/e too-long");
    }

    @Test
    void measuresTheLengthOfFreeTextInCodePoints() {
        assertThat(TextRules.faultsOf(JsonValue.text("\uD83D\uDE00".repeat(4000)), Pointer.ROOT, 8)).isEmpty();
        assertThat(lines(TextRules.faultsOf(JsonValue.text("\uD83D\uDE00".repeat(4001)), Pointer.ROOT, 8)))
                .containsExactly(" too-long");
    }

    @Test
    void takesFreeValuesOfEightLevelsAndNoMore() {
        assertThat(TextRules.faultsOf(json("[".repeat(8) + "1" + "]".repeat(8)), Pointer.ROOT, 8)).isEmpty();
        assertThat(lines(TextRules.faultsOf(json("[".repeat(9) + "]".repeat(9)), Pointer.ROOT, 8)))
                .containsExactly("/0/0/0/0/0/0/0/0 too-deep");
        assertThat(lines(TextRules.faultsOf(json("{\"a\":{\"b\":{}}}"), Pointer.ROOT, 2)))
                .containsExactly("/a/b too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100", "1e-100", "1e99999999999", "12345678901234567890123456789012345", "0.1e-99"})
    void findsNumbersThatAreOutOfBoundsInAFreeValue(String literal) {
        assertThat(lines(TextRules.faultsOf(json("{\"a\":[" + literal + "]}"), Pointer.ROOT, 8)))
                .containsExactly("/a/0 number-out-of-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99", "1e-99", "1234567890123456789012345678901234", "0", "-0.00"})
    void takesNumbersWithinBoundsInAFreeValue(String literal) {
        assertThat(TextRules.faultsOf(json("[" + literal + "]"), Pointer.ROOT, 8)).isEmpty();
    }

    @Test
    void findsNamesThatBecomeTheSameNameOnceComposed() {
        assertThat(lines(TextRules.faultsOf(json("{\"a\":{\"é\":1,\"e\u0301\":2}}"), Pointer.ROOT, 8)))
                .containsExactly("/a/e\u0301 duplicate");
    }

    private static List<String> lines(List<Fault> faults) {
        return FaultLines.of(faults);
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text);
    }
}
