package io.countersign.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Faults faults = new Faults();

    @Test
    void tellsMissingFromNullFromEmpty() {
        var members = members("{\"cleared\":null,\"empty\":\"\"}");

        assertThat(members.optional("missing").raw()).isEmpty();
        assertThat(members.optional("missing").isCleared()).isFalse();
        assertThat(members.optional("cleared").raw()).isPresent();
        assertThat(members.optional("cleared").isCleared()).isTrue();
        assertThat(members.optional("empty").raw()).isPresent();
        assertThat(members.optional("empty").isCleared()).isFalse();
        assertThat(members.optional("missing").text(1, 9)).isEmpty();
        assertThat(members.optional("cleared").text(1, 9)).isEmpty();
        assertThat(faults.none()).isTrue();
        assertThat(members.optional("empty").text(0, 9)).contains("");
        assertThat(members.optional("empty").text(1, 9)).isEmpty();
        assertThat(members.has("cleared")).isTrue();
        assertThat(members.has("missing")).isFalse();
        assertThat(lines()).containsExactly("/empty required");
    }

    @Test
    void answersNothingAndFindsNothingWrongWhereNothingStands() {
        var members = members("{\"b\":null}");
        for (var name : List.of("a", "b")) {
            var field = members.optional(name);
            assertThat(field.members()).isEmpty();
            assertThat(field.object()).isEmpty();
            assertThat(field.name(1, 9)).isEmpty();
            assertThat(field.matching(WORD, 9, FaultCode.INVALID_KEY)).isEmpty();
            assertThat(field.id(Function.identity())).isEmpty();
            assertThat(field.oneOf(Map.of("x", 1))).isEmpty();
            assertThat(field.bool()).isEmpty();
            assertThat(field.integer(0, 9)).isEmpty();
            assertThat(field.decimal()).isEmpty();
            assertThat(field.date()).isEmpty();
            assertThat(field.list(1, 9, element -> element.text(1, 9))).isEmpty();
        }
        assertThat(faults.none()).isTrue();
    }

    @Test
    void wantsWhatIsRequired() {
        var members = members("{\"b\":null,\"c\":0}");
        members.required("a");
        members.required("b");
        members.required("c");

        assertThat(lines()).containsExactly("/a required", "/b required");
    }

    @Test
    void readsTextInNormalFormAndCountsItsCodePoints() {
        assertThat(field("\"e\u0301\"").text(1, 1)).contains("é");
        assertThat(field("\"\uD83D\uDE00\"").text(1, 1)).contains("\uD83D\uDE00");
        assertThat(field("\" <b> ממ\\\"ד \"").text(1, 20)).contains(" <b> ממ\"ד ");
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {"'\"\"', required", "'\"a\"', too-short", "'\"abcd\"', too-long",
            "'1', wrong-type", "'[\"a\"]', wrong-type", "'\"a\\u0000b\"', unstorable-text",
            "'\"\\ud83d..\"', unstorable-text"})
    void refusesTextThatDoesNotFit(String json, String code) {
        assertThat(field(json).text(2, 3)).isEmpty();
        assertThat(lines()).containsExactly(" " + code);
    }

    @Test
    void tellsTheBoundsItRefusesBy() {
        field("\"abcd\"").text(2, 3);
        field("\"a\"").text(2, 3);
        field("7").integer(1, 3);

        assertThat(faults.all()).containsExactly(Fault.at(Pointer.ROOT, FaultCode.TOO_LONG, "max", 3),
                Fault.at(Pointer.ROOT, FaultCode.TOO_SHORT, "min", 2),
                Fault.at(Pointer.ROOT, FaultCode.TOO_LARGE, "max", 3));
    }

    @Test
    void takesOuterWhiteSpaceOffNamesBeforeItMeasuresThem() {
        assertThat(field("\"  Fire pump\\n\"").name(2, 9)).contains("Fire pump");
        assertThat(field("\"a\u200Fב\"").name(2, 9)).contains("a\u200Fב");
        assertThat(faults.none()).isTrue();
        assertThat(field("\"   \"").name(2, 9)).isEmpty();
        assertThat(field("\" a \"").name(2, 9)).isEmpty();
        assertThat(field("\"Pump\u202E1-P\"").name(2, 9)).isEmpty();
        assertThat(field("\"\u2067Pump\"").name(2, 9)).isEmpty();
        assertThat(lines()).containsExactly(" misleading-text", " misleading-text", " required", " too-short");
    }

    @Test
    void matchesAPatternAsAWhole() {
        assertThat(field("\"abc\"").matching(WORD, 9, FaultCode.INVALID_KEY)).contains("abc");
        assertThat(field("\"abc1\"").matching(WORD, 9, FaultCode.INVALID_KEY)).isEmpty();
        assertThat(field("\"abc\\n\"").matching(WORD, 9, FaultCode.INVALID_KEY)).isEmpty();
        assertThat(field("\"abcd\"").matching(WORD, 3, FaultCode.INVALID_KEY)).isEmpty();
        assertThat(lines()).containsExactly(" invalid-key", " invalid-key", " too-long");
    }

    @Test
    void readsAnIdInEitherCase() {
        var id = UUID.fromString("0a1b2c3d-0000-4000-8000-00000000000f");

        assertThat(field("\"0a1b2c3d-0000-4000-8000-00000000000f\"").id(Function.identity())).contains(id);
        assertThat(field("\"0A1B2C3D-0000-4000-8000-00000000000F\"").id(Function.identity())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"1-1-1-1-1\"", "\"0a1b2c3d00004000800000000000000f\"",
            "\"0a1b2c3d-0000-4000-8000-00000000000g\"", "\" 0a1b2c3d-0000-4000-8000-00000000000f\"",
            "\"{0a1b2c3d-0000-4000-8000-00000000000f}\""})
    void refusesWhatIsNoId(String json) {
        assertThat(field(json).id(Function.identity())).isEmpty();
        assertThat(lines()).containsExactly(" invalid-id");
    }

    @Test
    void readsOneOfSeveralConstantsInNormalForm() {
        assertThat(field("\"b\"").oneOf(Map.of("a", 1, "b", 2))).contains(2);
        assertThat(field("\"e\u0301\"").oneOf(Map.of("é", 1))).contains(1);
        assertThat(field("\"B\"").oneOf(Map.of("a", 1, "b", 2))).isEmpty();
        assertThat(faults.all())
                .containsExactly(Fault.at(Pointer.ROOT, FaultCode.NOT_ALLOWED_VALUE, "allowed", "a, b"));
    }

    @Test
    void readsTrueAndFalseAlone() {
        assertThat(field("true").bool()).contains(true);
        assertThat(field("false").bool()).contains(false);
        assertThat(faults.none()).isTrue();
        assertThat(field("\"true\"").bool()).isEmpty();
        assertThat(field("1").bool()).isEmpty();
        assertThat(lines()).containsExactly(" wrong-type", " wrong-type");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 9", "5.0, 5", "0.5e1, 5"})
    void readsWholeNumbers(String json, int expected) {
        assertThat(field(json).integer(1, 9)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, too-small", "-1, too-small", "10, too-large", "1e50, too-large", "1.5, wrong-type",
            "'\"5\"', wrong-type", "true, wrong-type", "1e999999999, number-out-of-bounds",
            "1e99999999999, number-out-of-bounds", "4294967301, too-large"})
    void refusesWhatIsNoWholeNumberWithinBounds(String json, String code) {
        assertThat(field(json).integer(1, 9)).isEmpty();
        assertThat(lines()).containsExactly(" " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.50", "1e99", "-1e-99", "1234567890123456789012345678901234",
            "12345678901234567890.12345678901234", "1000000000000000000000000000000000000000", "1E+3"})
    void readsDecimalsAsStringsAndAsNumbers(String literal) {
        assertThat(field(literal).decimal()).contains(new BigDecimal(literal));
        assertThat(field('"' + literal + '"').decimal()).contains(new BigDecimal(literal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100", "1e-100", "1e9999", "12345678901234567890123456789012345",
            "0.12345678901234567890123456789012345"})
    void refusesDecimalsOfTooManyDigitsOrTooLargeAnExponent(String literal) {
        assertThat(field(literal).decimal()).isEmpty();
        assertThat(field('"' + literal + '"').decimal()).isEmpty();
        assertThat(lines()).containsExactly(" number-out-of-bounds", " number-out-of-bounds");
    }

    @Test
    void refusesALargeExponentThatIsWrittenAsZeros() {
        assertThat(field("1" + "0".repeat(99)).decimal()).isPresent();
        assertThat(field("1" + "0".repeat(100)).decimal()).isEmpty();
        assertThat(field("1" + "0".repeat(100) + ".0").decimal()).isEmpty();
        assertThat(field("0." + "0".repeat(99) + "1").decimal()).isEmpty();
        assertThat(field("1" + "0".repeat(4000)).decimal()).isEmpty();
        assertThat(lines()).hasSize(4).containsOnly(" number-out-of-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" 1\"", "\"+1\"", "\"01\"", "\".5\"", "\"1.\"", "\"1,5\"", "\"NaN\"",
            "\"Infinity\"",
            "\"0x1\"", "\"1f\"", "\"١\"", "\"1e\"", "\"1e99999\"", "true", "[]", "{}"})
    void refusesWhatIsNoDecimal(String json) {
        assertThat(field(json).decimal()).isEmpty();
        assertThat(lines()).containsExactly(" wrong-type");
    }

    @Test
    void readsDatesOfTheCalendar() {
        assertThat(field("\"2024-02-29\"").date()).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"2026-02-29\"", "\"2026-13-01\"", "\"2026-3-1\"", "\"31.03.2026\"",
            "\"20260331\"",
            "\"2026-03-31T00:00:00Z\"", "\"+12026-1-1\"", "20260331", "\"2026-03-3١\""})
    void refusesWhatIsNoDate(String json) {
        assertThat(field(json).date()).isEmpty();
        assertThat(lines()).containsExactly(" wrong-type");
    }

    @Test
    void readsAListWithEveryFaultOfItsElements() {
        var read = field("[\"a\",1,null,\"\",\"b\"]").list(1, 5, element -> element.text(1, 9));

        assertThat(read).contains(List.of("a", "b"));
        assertThat(lines()).containsExactly("/1 wrong-type", "/2 required", "/3 required");
    }

    @Test
    void boundsTheSizeOfLists() {
        assertThat(field("[]").list(1, 2, Field::bool)).contains(List.of());
        assertThat(field("[true,true,true]").list(1, 2, Field::bool)).isEmpty();
        assertThat(field("{}").list(1, 2, Field::bool)).isEmpty();
        assertThat(faults.all()).containsExactly(Fault.at(Pointer.ROOT, FaultCode.TOO_FEW, "min", 1),
                Fault.at(Pointer.ROOT, FaultCode.TOO_MANY, "max", 2),
                Fault.at(Pointer.ROOT, FaultCode.WRONG_TYPE, "expected", "array"));
    }

    @Test
    void refusesMembersThatNobodyReads() {
        var members = members("{\"a\":1,\"b\":2,\"x/y~z\":null}");
        members.optional("a");
        members.close();

        assertThat(lines()).containsExactly("/b unknown-field", "/x~1y~0z unknown-field");
    }

    @Test
    void refusesMembersOfWhatIsNoObject() {
        assertThat(field("[]").members()).isEmpty();
        assertThat(field("\"{}\"").object()).isEmpty();
        assertThat(lines()).containsExactly(" wrong-type", " wrong-type");
    }

    @Test
    void pointsAtEveryPlaceAsRfc6901Writes() {
        var place = Pointer.ROOT.member("a/b").element(3).member("m~n").member("").member("ספיקה");

        assertThat(place).hasToString("/a~1b/3/m~0n//ספיקה");
    }

    @Test
    void answersAValueOnlyWhenNothingIsWrong() {
        assertThat(new Faults().check(Optional.of(1))).isEqualTo(new Checked.Valid<>(1));
        faults.add(Pointer.ROOT, FaultCode.REQUIRED);
        assertThat(faults.check(Optional.of(1)))
                .isEqualTo(new Checked.Invalid<>(List.of(Fault.at(Pointer.ROOT, FaultCode.REQUIRED))));
        assertThatIllegalStateException().isThrownBy(() -> new Faults().check(Optional.empty()));
    }

    private Members members(String json) {
        return field(json).members().orElseThrow();
    }

    private Field field(String json) {
        return Field.of(JsonReader.readTrusted(json), faults);
    }

    private List<String> lines() {
        return FaultLines.of(faults.all());
    }
}
