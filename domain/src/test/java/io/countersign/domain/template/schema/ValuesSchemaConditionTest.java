package io.countersign.domain.template.schema;

import static io.countersign.domain.template.schema.Schemas.assertJson;
import static io.countersign.domain.template.schema.Schemas.at;
import static io.countersign.domain.template.schema.Schemas.has;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the schema asks for a value because of others, and where it leaves that to the service. */
class ValuesSchemaConditionTest {

    private static final String FIELDS = """
            {"key": "poles", "type": "integer"}, {"key": "ratio", "type": "decimal"},
            {"key": "power", "type": "quantity", "unit": "kW"}, {"key": "made", "type": "date"},
            {"key": "outdoor", "type": "boolean"}, {"key": "model", "type": "text"},
            {"key": "fuel", "type": "choice", "options": [{"value": "gas"}, {"value": "oil"}]},
            {"key": "tests", "type": "multi_choice", "options": [{"value": "flow"}, {"value": "noise"}]},
            {"key": "proof", "type": "document"}""";
    private static final String COMMENT = """
            "Whether requiredWhen holds cannot be said for every value: the service decides.\"""";

    private static String asking(String condition, boolean required) {
        return FIELDS + ", {\"key\": \"x\", \"type\": \"boolean\", \"required\": " + required
                + ", \"constraints\": {\"requiredWhen\": " + condition + "}}";
    }

    private static void assertAsksWhen(String condition, String expected) {
        var schema = Schemas.of(asking(condition, false));
        assertJson(at(schema, "allOf"), "[{\"if\": " + expected + ", \"then\": " + given("x") + "}]");
    }

    private static void assertNeverAsks(String condition) {
        assertThat(has(Schemas.of(asking(condition, false)), "allOf")).as(condition).isFalse();
    }

    private static String given(String key) {
        return "{\"required\": [\"%1$s\"], \"properties\": {\"%1$s\": {\"not\": {\"type\": \"null\"}}}}".formatted(key);
    }

    /** That the value of the field is there and satisfies the schemas. */
    private static String value(String key, String combination, String schemas) {
        return "{\"required\": [\"%1$s\"], \"properties\": {\"%1$s\": {\"%2$s\": [%3$s]}}}".formatted(key, combination,
                schemas);
    }

    private static String not(String condition) {
        return "{\"not\": " + condition + "}";
    }

    @Test
    void asksWhenAnotherValueIsGivenOrIsNot() {
        var present = "{\"field\": \"proof\", \"is\": \"present\"}";

        assertAsksWhen(present, given("proof"));
        assertAsksWhen(not(present), not(given("proof")));
        assertAsksWhen(not(not(present)), given("proof"));
    }

    @ParameterizedTest(name = "{0} 7.50")
    @CsvSource({"greater_than, exclusiveMinimum, maximum", "at_least, minimum, exclusiveMaximum",
            "less_than, exclusiveMaximum, minimum", "at_most, maximum, exclusiveMinimum"})
    void comparesNumbersThatAreGivenAsNumbers(String comparison, String holding, String failing) {
        var condition = "{\"field\": \"ratio\", \"is\": \"%s\", \"value\": \"7.50\"}".formatted(comparison);

        assertAsksWhen(condition, value("ratio", "anyOf", "{\"type\": \"number\", \"" + holding + "\": 7.50}"));
        assertAsksWhen(not(condition), value("ratio", "allOf", "{\"type\": \"number\", \"" + failing + "\": 7.50}"));
    }

    @Test
    void comparesWholeNumbersForEquality() {
        var equal = "{\"field\": \"poles\", \"is\": \"equal\", \"value\": 4}";
        var listed = "{\"field\": \"poles\", \"is\": \"one_of\", \"value\": [2, \"1e1\"]}";

        assertAsksWhen(equal, value("poles", "anyOf", "{\"type\": \"number\", \"const\": 4}"));
        assertAsksWhen(not(equal), value("poles", "allOf", "{\"type\": \"number\", \"not\": {\"const\": 4}}"));
        assertAsksWhen(listed, value("poles", "anyOf", """
                {"type": "number", "const": 2}, {"type": "number", "const": 10}"""));
        assertAsksWhen(not(listed), value("poles", "allOf", """
                {"type": "number", "not": {"const": 2}}, {"type": "number", "not": {"const": 10}}"""));
    }

    @Test
    void comparesAQuantityInTheUnitOfTheCondition() {
        var condition = "{\"field\": \"power\", \"is\": \"at_least\", \"value\": \"10\", \"unit\": \"[HP]\"}";

        assertAsksWhen(condition, value("power", "anyOf", """
                {"type": "object", "required": ["value", "unit"], "properties": {
                 "value": {"type": "number", "minimum": 10}, "unit": {"const": "[HP]"}}}"""));
        assertAsksWhen(not(condition), value("power", "allOf", """
                {"type": "object", "required": ["value", "unit"], "properties": {
                 "value": {"type": "number", "exclusiveMaximum": 10}, "unit": {"const": "[HP]"}}}"""));
    }

    @Test
    void comparesAQuantityInAnyUnitWhenTheConditionHasNone() {
        assertAsksWhen("{\"field\": \"power\", \"is\": \"less_than\", \"value\": 3}", value("power", "anyOf", """
                {"type": "object", "required": ["value", "unit"], "properties": {
                 "value": {"type": "number", "exclusiveMaximum": 3}}}"""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"model|string|\"A-1\"", "fuel|string|\"gas\"",
            "made|string|\"2026-03-31\"", "outdoor|boolean|true"})
    void comparesWhatHasASpellingOfItsOwnWithAConstant(String field, String type, String operand) {
        for (var condition : new String[]{
                "{\"field\": \"%s\", \"is\": \"equal\", \"value\": %s}".formatted(field, operand),
                "{\"field\": \"%s\", \"is\": \"one_of\", \"value\": [%s]}".formatted(field, operand)}) {
            assertAsksWhen(condition,
                    value(field, "anyOf", "{\"type\": \"%s\", \"const\": %s}".formatted(type, operand)));
            assertAsksWhen(not(condition),
                    value(field, "allOf", "{\"type\": \"%s\", \"not\": {\"const\": %s}}".formatted(type, operand)));
        }
    }

    @Test
    void looksForAnOptionAmongThoseOfAMultipleChoice() {
        var condition = "{\"field\": \"tests\", \"is\": \"equal\", \"value\": \"noise\"}";

        assertAsksWhen(condition, value("tests", "anyOf", """
                {"type": "array", "contains": {"const": "noise"}}"""));
        assertAsksWhen(not(condition), value("tests", "allOf", """
                {"type": "array", "not": {"contains": {"const": "noise"}}}"""));
    }

    @ParameterizedTest(name = "{0} and {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"model|string|5", "model|string|true",
            "fuel|string|true",
            "tests|array|5", "outdoor|boolean|1"})
    void knowsThatAConstantOfAnotherTypeIsNeverEqual(String field, String type, String operand) {
        var condition = "{\"field\": \"%s\", \"is\": \"equal\", \"value\": %s}".formatted(field, operand);

        assertNeverAsks(condition);
        assertAsksWhen(not(condition), value(field, "allOf", "{\"type\": \"" + type + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"field\": \"ratio\", \"is\": \"at_least\", \"value\": \"many\"}",
            "{\"field\": \"power\", \"is\": \"at_least\", \"value\": \"many\", \"unit\": \"kW\"}",
            "{\"field\": \"made\", \"is\": \"equal\", \"value\": \"soon\"}",
            "{\"field\": \"made\", \"is\": \"at_least\", \"value\": \"2026-03-31\"}",
            "{\"field\": \"made\", \"is\": \"less_than\", \"value\": \"2026-03-31\"}",
            "{\"field\": \"model\", \"is\": \"greater_than\", \"value\": \"A\"}",
            "{\"field\": \"outdoor\", \"is\": \"at_most\", \"value\": true}",
            "{\"field\": \"tests\", \"is\": \"less_than\", \"value\": \"flow\"}",
            "{\"field\": \"proof\", \"is\": \"equal\", \"value\": \"a.pdf\"}"})
    void asksForNothingWhereItCannotTellWhetherTheConditionHolds(String condition) {
        assertNeverAsks(condition);
        assertNeverAsks(not(condition));
    }

    @Test
    void needsOneKnownOperandToHoldAndAllOfThemToFail() {
        var condition = "{\"field\": \"ratio\", \"is\": \"one_of\", \"value\": [\"many\", 3]}";

        assertAsksWhen(condition, value("ratio", "anyOf", "{\"type\": \"number\", \"const\": 3}"));
        assertNeverAsks(not(condition));
    }

    /** A submission that is not complete has no deviations yet. */
    @Test
    void takesNothingForADeviation() {
        for (var deviates : new String[]{"{\"deviates\": \"any\"}", "{\"deviates\": [\"ratio\"]}"}) {
            assertNeverAsks(deviates);
            assertAsksWhen(not(deviates), "true");
        }
    }

    @Test
    void combinesConditionsAndTurnsThemRoundUnderANegation() {
        var one = "{\"field\": \"model\", \"is\": \"present\"}";
        var other = "{\"field\": \"proof\", \"is\": \"present\"}";
        var all = "{\"all\": [" + one + ", " + other + "]}";
        var any = "{\"any\": [" + one + ", " + other + "]}";
        var both = "[" + given("model") + ", " + given("proof") + "]";
        var neither = "[" + not(given("model")) + ", " + not(given("proof")) + "]";

        assertAsksWhen(all, "{\"allOf\": " + both + "}");
        assertAsksWhen(any, "{\"anyOf\": " + both + "}");
        assertAsksWhen(not(all), "{\"anyOf\": " + neither + "}");
        assertAsksWhen(not(any), "{\"allOf\": " + neither + "}");
    }

    @Test
    void leavesAnUnknownPartOutOfAnAlternativeAndNeverHoldsWithItOtherwise() {
        var known = "{\"field\": \"model\", \"is\": \"present\"}";
        var unknown = "{\"field\": \"made\", \"is\": \"at_least\", \"value\": \"2026-03-31\"}";
        var all = "{\"all\": [" + known + ", " + unknown + "]}";
        var any = "{\"any\": [" + known + ", " + unknown + "]}";

        assertNeverAsks(all);
        assertAsksWhen(any, "{\"anyOf\": [" + given("model") + "]}");
        assertAsksWhen(not(all), "{\"anyOf\": [" + not(given("model")) + "]}");
        assertNeverAsks(not(any));
        assertNeverAsks("{\"any\": [" + unknown + "]}");
    }

    @Test
    void asksForEachFieldUnderItsOwnCondition() {
        var schema = Schemas.of("""
                {"key": "a", "type": "boolean", "constraints": {"requiredWhen": {"field": "c", "is": "present"}}},
                {"key": "b", "type": "boolean", "constraints": {"requiredWhen": {"deviates": "any"}}},
                {"key": "c", "type": "boolean", "constraints": {"requiredWhen": {"field": "b", "is": "present"}}}""");

        assertJson(at(schema, "allOf"), "[{\"if\": " + given("c") + ", \"then\": " + given("a") + "}, {\"if\": "
                + given("b") + ", \"then\": " + given("c") + "}]");
    }

    @Test
    void hasNoConditionForWhatIsRequiredAnyway() {
        var schema = Schemas.of(asking("{\"field\": \"ratio\", \"is\": \"at_least\", \"value\": 1}", true));

        assertThat(has(schema, "allOf")).isFalse();
        assertJson(at(schema, "required"), "[\"x\"]");
        assertJson(at(schema, "properties/x"), "{\"title\": \"x\", \"type\": \"boolean\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"field\": \"poles\", \"is\": \"equal\", \"value\": 4}",
            "{\"field\": \"ratio\", \"is\": \"at_least\", \"value\": 4}",
            "{\"field\": \"power\", \"is\": \"at_least\", \"value\": 4, \"unit\": \"kW\"}",
            "{\"field\": \"made\", \"is\": \"at_least\", \"value\": \"2026-03-31\"}",
            "{\"not\": {\"field\": \"ratio\", \"is\": \"at_least\", \"value\": 4}}",
            "{\"all\": [{\"deviates\": \"any\"}, {\"field\": \"ratio\", \"is\": \"at_least\", \"value\": 4}]}",
            "{\"any\": [{\"deviates\": \"any\"}, {\"field\": \"ratio\", \"is\": \"at_least\", \"value\": 4}]}"})
    void leavesToTheServiceWhatItCannotSayForEveryValue(String condition) {
        assertJson(at(Schemas.of(asking(condition, false)), "properties/x"), "{\"title\": \"x\", \"$comment\": "
                + COMMENT + ", \"anyOf\": [{\"type\": \"boolean\"}, {\"type\": \"null\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"field\": \"ratio\", \"is\": \"present\"}", "{\"deviates\": \"any\"}",
            "{\"field\": \"made\", \"is\": \"equal\", \"value\": \"2026-03-31\"}",
            "{\"field\": \"made\", \"is\": \"one_of\", \"value\": [\"2026-03-31\"]}",
            "{\"field\": \"model\", \"is\": \"equal\", \"value\": \"A\"}",
            "{\"field\": \"fuel\", \"is\": \"one_of\", \"value\": [\"gas\"]}",
            "{\"not\": {\"field\": \"fuel\", \"is\": \"equal\", \"value\": \"gas\"}}",
            "{\"all\": [{\"deviates\": \"any\"}, {\"field\": \"proof\", \"is\": \"present\"}]}",
            "{\"any\": [{\"deviates\": \"any\"}, {\"field\": \"proof\", \"is\": \"present\"}]}"})
    void saysNothingOfTheServiceWhereItDecidesAsTheServiceDoes(String condition) {
        assertJson(at(Schemas.of(asking(condition, false)), "properties/x"),
                "{\"title\": \"x\", \"anyOf\": [{\"type\": \"boolean\"}, {\"type\": \"null\"}]}");
    }
}
