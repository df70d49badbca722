package io.countersign.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.domain.json.JsonReading.Reason;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    static Stream<Arguments> textsThatAreNotJson() {
        return Stream.of(bad("", 0), bad("   ", 3), bad("\uFEFF1", 0), bad("\u00A01", 0), bad("1\u000B", 1),
                bad("nul", 0), bad("nULL", 0), bad("True", 0), bad("truer", 4), bad("NaN", 0), bad("Infinity", 0),
                bad("-Infinity", 1), bad("undefined", 0),
                bad("01", 1), bad("-01", 2), bad("-", 1), bad("- 1", 1), bad("--1", 1), bad("+1", 0), bad(".5", 0),
                bad("1.", 2), bad("1.e5", 2), bad("1e", 2), bad("1e+", 3), bad("1e+-1", 3), bad("1e5.5", 3),
                bad("0x10", 1), bad("1_000", 1), bad("1,5", 1), bad("١", 0),
                bad("[", 1), bad("[1", 2), bad("[1,", 3), bad("[1,]", 3), bad("[,1]", 1), bad("[1 2]", 3),
                bad("[1]]", 3), bad("[1}", 2), bad("]", 0),
                bad("{", 1), bad("{\"a\"", 4), bad("{\"a\":", 5), bad("{\"a\":1", 6), bad("{\"a\":1,}", 7),
                bad("{,}", 1), bad("{a:1}", 1), bad("{'a':1}", 1), bad("{1:1}", 1), bad("{\"a\" 1}", 5),
                bad("{\"a\":1 \"b\":2}", 7), bad("{\"a\":1]", 6), bad("{null:1}", 1),
                bad("\"a", 2), bad("'a'", 0), bad("\"\t\"", 1), bad("\"\n\"", 1), bad("\"\u0000\"", 1),
                bad("\"\\x41\"", 2), bad("\"\\\"", 3), bad("\"\\U0041\"", 2), bad("\"\\u12G4\"", 5),
                bad("\"\\u12\"", 5), bad("\"\\u１１１１\"", 3), bad("\"\\\n\"", 2), bad("\"\\", 2), bad("\"\\u", 3),
                bad("// comment\n1", 0), bad("/* comment */ 1", 0), bad("1 // comment", 2), bad("1 2", 2));
    }

    @ParameterizedTest(name = "[{index}] {0} at {1}")
    @MethodSource("textsThatAreNotJson")
    void refusesWhatTheGrammarDoesNotKnowAndSaysWhere(String text, int position) {
        assertThat(JsonReader.read(text)).isEqualTo(new JsonReading.Unreadable(Reason.SYNTAX, position));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.readTrusted(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {"{\"a\":1,\"a\":1}|7",
            "{\"a\":1, \"\\u0061\" :2}|8", "{\"\":1,\"\":2}|6", "[{\"x\":{},\"y\":{\"z\":1,\"z\":1}}]|20"})
    void refusesAMemberThatIsNamedTwiceAndSaysWhere(String text, int position) {
        assertThat(JsonReader.read(text)).isEqualTo(new JsonReading.Unreadable(Reason.DUPLICATE_KEY, position));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"a\":1}}", "[{\"a\":1},{\"a\":1}]", "{\"a\":1,\"A\":2}",
            "{\"é\":1,\"e\u0301\":2}"})
    void takesTheSameNameInDifferentObjectsAndNamesThatDiffer(String text) {
        assertThat(JsonReader.read(text)).isInstanceOf(JsonReading.Readable.class);
    }

    @Test
    void takesThirtyTwoLevelsAndNoMore() {
        assertThat(JsonReader.read(nested("[", "]", 32))).isInstanceOf(JsonReading.Readable.class);
        assertThat(JsonReader.read(nested("{\"a\":", "}", 32))).isInstanceOf(JsonReading.Readable.class);
        assertThat(JsonReader.read(nested("[", "]", 33))).isEqualTo(new JsonReading.Unreadable(Reason.TOO_DEEP, 32));
        assertThat(JsonReader.read(nested("{\"a\":", "}", 33)))
                .isEqualTo(new JsonReading.Unreadable(Reason.TOO_DEEP, 160));
        assertThat(JsonReader.read("[{\"a\":".repeat(16) + "1" + "}]".repeat(16)))
                .isInstanceOf(JsonReading.Readable.class);
        assertThat(JsonReader.read("[1," + nested("[", "]", 32) + "]"))
                .isEqualTo(new JsonReading.Unreadable(Reason.TOO_DEEP, 34));
    }

    @Test
    void answersABottomlessTextAtOnce() {
        assertThat(JsonReader.read("[".repeat(1_000_000)))
                .isEqualTo(new JsonReading.Unreadable(Reason.TOO_DEEP, JsonReader.MAX_DEPTH));
    }

    @ParameterizedTest
    @CsvSource({"22C322, 1", "22C08022, 1", "22EDA08022, 1", "22F490808022, 1", "2280, 1", "22E282, 1", "FF, 0",
            "5B22D79E222CFE5D, 6", "22E2282822, 1", "F8888080, 0"})
    void refusesBytesThatAreNotUtf8AndSaysWhere(String hex, int position) {
        assertThat(JsonReader.read(HexFormat.of().parseHex(hex)))
                .isEqualTo(new JsonReading.Unreadable(Reason.NOT_UTF_8, position));
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(JsonReader.read(HexFormat.of().parseHex("EFBBBF7B7D")))
                .isEqualTo(new JsonReading.Unreadable(Reason.SYNTAX, 0));
    }

    @Test
    void readsUtf8OfEveryLength() {
        assertThat(JsonReader.read("\"a é ממ\"".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new JsonReading.Readable(new JsonText("a é ממ")));
        assertThat(JsonReader.read("\"\uD83D\uDE00\"".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new JsonReading.Readable(new JsonText("\uD83D\uDE00")));
        assertThat(JsonReader.read(new byte[0])).isEqualTo(new JsonReading.Unreadable(Reason.SYNTAX, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1.50", "1e3", "1E+3", "-0.0e-7", "123456789012345678901234567890",
            "1e99999999999"})
    void keepsTheSpellingOfNumbers(String literal) {
        assertThat(JsonReader.readTrusted(" " + literal + " ")).isEqualTo(new JsonNumber(literal));
    }

    @Test
    void readsEveryEscape() {
        assertThat(JsonReader.readTrusted("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u05DE\\u05de\\u0000\""))
                .isEqualTo(new JsonText("\"\\/\b\f\n\r\tממ\u0000"));
        assertThat(JsonReader.readTrusted("\"a\\nb\"")).isEqualTo(new JsonText("a\nb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\uD83D", "\\uDE00", "\\uDE00\\uD83D", "a\\uD83Db"})
    void readsLoneSurrogatesSoThatTheyCanBeRefusedWithAPointer(String escaped) {
        assertThat(JsonReader.read('"' + escaped + '"')).isInstanceOf(JsonReading.Readable.class);
    }

    @Test
    void skipsTheFourKindsOfWhiteSpaceEverywhere() {
        assertThat(JsonReader.readTrusted(" \t\r\n{ \"a\" \t:\n[ 1 ,\r2 ] , \"b\" : { } , \"c\" : [ ] } \n"))
                .isEqualTo(JsonReader.readTrusted("{\"a\":[1,2],\"b\":{},\"c\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[[],{}]", "\"Concentration=5 mg/l\"", "\"ממ\\\"ד\"", "\"<b>&amp;</b>'\"",
            "{\"b\":1.50,\"a\":[null,true,false,-0,1E+3]}", "\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\\\"",
            "\"/\u007F\u2028\"",
            "{\"ב\":{\"א\":\"\u200F\"}}"})
    void comesBackVerbatim(String text) {
        assertThat(JsonWriter.write(JsonReader.readTrusted(text))).isEqualTo(text);
    }

    @Test
    void keepsTheOrderOfMembersButComparesWithoutIt() {
        var one = (JsonObject) JsonReader.readTrusted("{\"b\":1,\"a\":2}");

        assertThat(one.members().keySet()).containsExactly("b", "a");
        assertThat(one).isEqualTo(JsonReader.readTrusted("{\"a\":2,\"b\":1}"));
    }

    @Test
    void readsBackWhateverIsWritten() {
        var seed = RandomJson.seed("JSON comes back");
        var random = new RandomJson(seed);
        for (var count = 0; count < RandomJson.runs(20_000); count++) {
            var value = random.next(5);
            var text = JsonWriter.write(value);
            assertThat(JsonReader.readTrusted(text)).as("seed %d: %s", seed, text).isEqualTo(value);
            assertThat(JsonWriter.write(JsonReader.readTrusted(text))).as("seed %d", seed).isEqualTo(text);
            assertThat(CanonicalJson.of(JsonReader.readTrusted(CanonicalJson.of(value)))).as("seed %d: %s", seed, text)
                    .isEqualTo(CanonicalJson.of(value));
        }
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + (open.length() > 1 ? "1" : "") + close.repeat(depth);
    }

    private static Arguments bad(String text, int position) {
        return Arguments.of(text, position);
    }
}
