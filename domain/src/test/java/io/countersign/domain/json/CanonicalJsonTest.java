package io.countersign.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8785, section and appendix named beside each example. */
class CanonicalJsonTest {

    @Test
    void writesTheExampleOfSection322() {
        var text = """
                {
                  "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(canonical(text)).isEqualTo("{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void sortsMembersByUtf16CodeUnitsAsInSection323() {
        var text = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";

        assertThat(canonical(text)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"0000000000000000, 0", "8000000000000000, 0", "0000000000000001, 5e-324", "8000000000000001, -5e-324",
            "7fefffffffffffff, 1.7976931348623157e+308", "ffefffffffffffff, -1.7976931348623157e+308",
            "4340000000000000, 9007199254740992", "c340000000000000, -9007199254740992",
            "4430000000000000, 295147905179352830000", "44b52d02c7e14af5, 9.999999999999997e+22",
            "44b52d02c7e14af6, 1e+23", "44b52d02c7e14af7, 1.0000000000000001e+23",
            "444b1ae4d6e2ef4e, 999999999999999700000", "444b1ae4d6e2ef4f, 999999999999999900000",
            "444b1ae4d6e2ef50, 1e+21", "3eb0c6f7a0b5ed8c, 9.999999999999997e-7", "3eb0c6f7a0b5ed8d, 0.000001",
            "41b3de4355555553, 333333333.3333332", "41b3de4355555554, 333333333.33333325",
            "41b3de4355555555, 333333333.3333333", "41b3de4355555556, 333333333.3333334",
            "41b3de4355555557, 333333333.33333343", "becbf647612f3696, -0.0000033333333333333333",
            "43143ff3c1cb0959, 1424953923781206.2", "0000000000000002, 1e-323", "0000000000000004, 2e-323"})
    void writesTheNumbersOfAppendixB(String bits, String expected) {
        var value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(Double.parseDouble(expected)).isEqualTo(value == 0 ? 0 : value);
        assertThat(canonical(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"333333333.33333329, \"333333333.33333329\"", "9007199254740993, \"9007199254740993\"",
            "-9007199254740993.00, \"-9007199254740993\"", "0.1000000000000000055, \"0.1000000000000000055\"",
            "1e400, \"1E+400\"", "1e-400, \"1E-400\""})
    void writesANumberThatADoubleDoesNotHoldAsAStringOfItsDigits(String literal, String expected) {
        assertThat(canonical(literal)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "1e3, 1000", "1E+3, 1000.0", "-0, 0", "0.0, 0", "-0e7, 0", "100, 1e2",
            "9007199254740993, 9007199254740993.0", "1e400, 10e399"})
    void writesEqualNumbersAlike(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @Test
    void writesRandomDoublesSoThatTheyComeBack() {
        var seed = RandomJson.seed("doubles come back");
        var random = new Random(seed);
        for (var count = 0; count < RandomJson.runs(20_000); count++) {
            var value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                var canonical = canonical(Double.toString(value));
                assertThat(Double.parseDouble(canonical)).as("seed %d: %s", seed, canonical)
                        .isEqualTo(value == 0 ? 0 : value);
                assertThat(canonical(canonical)).as("seed %d", seed).isEqualTo(canonical);
            }
        }
    }

    @Test
    void takesTheSameDigestWhateverTheOrderOfMembersAndTheSpellingOfNumbers() {
        var one = JsonReader.readTrusted("{\"a\": 1.0, \"b\": {\"ד\": [1e2], \"c\": null}}");
        var other = JsonReader.readTrusted("{\"b\":{\"c\":null,\"\\u05d3\":[100]},\"a\":1}");

        assertThat(CanonicalJson.digest(one)).isEqualTo(CanonicalJson.digest(other)).matches("sha-256:[0-9a-f]{64}");
    }

    @Test
    void takesTheDigestThatSha256GivesForTheCanonicalTextInUtf8() {
        // printf '{"a":"\u05de"}' | sha256sum, and the digest of an empty object.
        assertThat(CanonicalJson.digest(JsonValue.JsonObject.EMPTY))
                .isEqualTo("sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(CanonicalJson.digest(JsonReader.readTrusted("{ \"a\" : \"מ\" }")))
                .isEqualTo("sha-256:cba188769026961a4db3800465f47c4ac9916d1e601a6088b9c81664849aa444");
    }

    @Test
    void takesAnotherDigestForAnyOtherContent() {
        assertThat(digest("{\"a\":null}")).isNotEqualTo(digest("{}"));
        assertThat(digest("{\"a\":\"\"}")).isNotEqualTo(digest("{\"a\":null}"));
        assertThat(digest("[1,2]")).isNotEqualTo(digest("[2,1]"));
        assertThat(digest("\"1\"")).isNotEqualTo(digest("1"));
    }

    private static String digest(String text) {
        return CanonicalJson.digest(JsonReader.readTrusted(text));
    }

    private static String canonical(String text) {
        return CanonicalJson.of(JsonReader.readTrusted(text));
    }
}
