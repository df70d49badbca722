package io.countersign.domain.template.schema;

import static io.countersign.domain.template.schema.Schemas.assertJson;
import static io.countersign.domain.template.schema.Schemas.at;
import static io.countersign.domain.template.schema.Schemas.has;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesSchemaFormTest {

    @Test
    void takesNoValueOfATemplateWithoutSpecifications() {
        var schema = Schemas.of("");

        assertThat(schema.members().keySet()).containsExactly("$schema", "$id", "title", "$comment", "type",
                "properties", "required", "additionalProperties", "$defs");
        assertJson(at(schema, "$schema"), "\"https://json-schema.org/draft/2020-12/schema\"");
        assertJson(at(schema, "$id"), "\"/api/v1/schema\"");
        assertJson(at(schema, "type"), "\"object\"");
        assertJson(at(schema, "properties"), "{}");
        assertJson(at(schema, "required"), "[]");
        assertJson(at(schema, "additionalProperties"), "false");
        assertJson(at(schema, "$defs"), """
                {"conforming": {"$anchor": "conforming", "$ref": "#", "properties": {}}}""");
    }

    @Test
    void saysWhatIsLeftToTheService() {
        assertThat(JsonWriter.write(at(Schemas.of(""), "$comment"))).contains("Left to the service:", "34 digits",
                "#conforming adds constraints", "Unicode NFC");
    }

    @Test
    void isCalledWhatTheTemplateIsCalled() {
        var labelled = Schemas.ofTemplate("""
                {"name": "Pump", "labels": {"en": "Fire pump", "he": "משאבה"}, "specifications": [
                 {"key": "colour", "labels": {"en": "Colour", "he": "צבע"}, "type": "boolean", "required": true},
                 {"key": "shade", "labels": {"he": "גוון"}, "type": "boolean", "required": true},
                 {"key": "gloss", "labels": {"en": "Gloss"}, "type": "boolean", "required": true}]}""");

        assertJson(at(labelled, "title"), "\"Fire pump\"");
        assertJson(at(labelled, "description"), "\"משאבה\"");
        assertJson(at(labelled, "properties"), """
                {"colour": {"title": "Colour", "description": "צבע", "type": "boolean"},
                 "shade": {"title": "shade", "description": "גוון", "type": "boolean"},
                 "gloss": {"title": "Gloss", "type": "boolean"}}""");
        assertJson(at(Schemas.of(""), "title"), "\"Pump\"");
    }

    @Test
    void asksForWhatIsRequiredAndTakesNullForTheRest() {
        var schema = Schemas.of("""
                {"key": "a", "type": "boolean", "required": true}, {"key": "b", "type": "boolean"},
                {"key": "c", "type": "boolean", "required": true}""");

        assertJson(at(schema, "required"), "[\"a\", \"c\"]");
        assertJson(at(schema, "properties"), """
                {"a": {"title": "a", "type": "boolean"},
                 "b": {"title": "b", "anyOf": [{"type": "boolean"}, {"type": "null"}]},
                 "c": {"title": "c", "type": "boolean"}}""");
        assertThat(has(schema, "allOf")).isFalse();
    }

    @Test
    void takesOneJsonTypeForATextABooleanAndADate() {
        assertJson(required("{\"key\": \"x\", \"type\": \"text\", \"required\": true}"),
                "{\"type\": \"string\", \"minLength\": 1, \"maxLength\": 4000}");
        assertJson(required("{\"key\": \"x\", \"type\": \"boolean\", \"required\": true}"),
                "{\"type\": \"boolean\"}");
        assertJson(required("{\"key\": \"x\", \"type\": \"date\", \"required\": true}"), """
                {"type": "string", "format": "date",
                 "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}""");
    }

    @Test
    void takesADecimalAsANumberOrAsAStringThatSpellsOne() {
        var schema = required("{\"key\": \"x\", \"type\": \"decimal\", \"required\": true}");

        assertJson(schema, """
                {"anyOf": [{"type": "number"}, {"type": "string", "maxLength": 400,
                 "pattern": "^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?$"}]}""");
        var pattern = spelling(schema);
        assertThat(List.of("0", "-1", "10.50", "1e3", "1.5E-10")).allMatch(text -> pattern.matcher(text).find());
        assertThat(List.of("", "01", "1.", ".5", "+1", "1e12345", "1 "))
                .noneMatch(text -> pattern.matcher(text).find());
    }

    @Test
    void takesAnIntegerAsAWholeNumberOrAsAStringThatMaySpellOne() {
        var schema = required("{\"key\": \"x\", \"type\": \"integer\", \"required\": true}");

        assertJson(schema, """
                {"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 400,
                 "pattern": "^-?(0|[1-9][0-9]*)(\\\\.0+|(\\\\.[0-9]+)?[eE][+-]?[0-9]{1,4})?$"}]}""");
        var pattern = spelling(schema);
        assertThat(List.of("0", "-12", "4.00", "1.5e1")).allMatch(text -> pattern.matcher(text).find());
        assertThat(List.of("1.5", "01", "4.", "x")).noneMatch(text -> pattern.matcher(text).find());
    }

    @Test
    void takesTheOptionsOfAChoiceAndDifferentOnesOfAMultipleChoice() {
        assertJson(required("""
                {"key": "x", "type": "choice", "required": true, "options": [{"value": "gas"}, {"value": "oil"}]}"""),
                "{\"type\": \"string\", \"enum\": [\"gas\", \"oil\"]}");
        assertJson(required("""
                {"key": "x", "type": "multi_choice", "required": true,
                 "options": [{"value": "gas"}, {"value": "oil"}]}"""), """
                {"type": "array", "minItems": 1, "uniqueItems": true,
                 "items": {"type": "string", "enum": ["gas", "oil"]}}""");
    }

    @Test
    void takesADocumentByItsNameWithAPlaceAndADigestOrWithout() {
        assertJson(required("{\"key\": \"x\", \"type\": \"document\", \"required\": true}"), """
                {"type": "object", "properties": {
                  "name": {"type": "string", "minLength": 1, "maxLength": 4000},
                  "uri": {"anyOf": [{"type": "string", "minLength": 1, "maxLength": 2000}, {"type": "null"}]},
                  "sha256": {"anyOf": [{"type": "string", "pattern": "^[0-9a-f]{64}$"}, {"type": "null"}]}},
                 "required": ["name"], "additionalProperties": false}""");
    }

    @Test
    void takesAQuantityAsANumberAndAUnit() {
        assertJson(required("{\"key\": \"x\", \"type\": \"quantity\", \"unit\": \"kW\", \"required\": true}"), """
                {"type": "object", "properties": {
                  "value": {"anyOf": [{"type": "number"}, {"type": "string", "maxLength": 400,
                   "pattern": "^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?$"}]},
                  "unit": {"$ref": "#/$defs/unit_of_x"}},
                 "required": ["value", "unit"], "additionalProperties": false}""");
    }

    @Test
    void listsUnitsOfASingleSymbolAndJudgesOthersByTheirCharacters() {
        var unit = at(Schemas.of("{\"key\": \"x\", \"type\": \"quantity\", \"unit\": \"{rpm}\"}"), "$defs/unit_of_x");

        assertJson(unit, """
                {"type": "string", "title": "UCUM code", "examples": ["{rpm}"], "anyOf": [
                 {"enum": ["%", "10*", "10^", "[pi]", "[ppb]", "[ppm]", "[ppth]"]},
                 {"pattern": "^[!-~]*[./({0-9][!-~]*$", "maxLength": 50,
                  "$comment": "Whether it converts to {rpm}, the service says."}]}""");
    }

    @Test
    void listsNoUnitWhereNoSymbolMeasuresTheSame() {
        var unit = at(Schemas.of("{\"key\": \"x\", \"type\": \"quantity\", \"unit\": \"m3/h\"}"), "$defs/unit_of_x");

        assertJson(unit, """
                {"type": "string", "title": "UCUM code", "examples": ["m3/h"], "allOf": [
                 {"pattern": "^[!-~]*[./({0-9][!-~]*$", "maxLength": 50,
                  "$comment": "Whether it converts to m3/h, the service says."}]}""");
    }

    @Test
    void namesTheUnitsOfADimensionAfterItsFirstField() {
        var schema = Schemas.of("""
                {"key": "name", "type": "text"},
                {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true},
                {"key": "power", "type": "quantity", "unit": "kW", "required": true},
                {"key": "heat", "type": "quantity", "unit": "J/s", "required": true}""");

        assertThat(((JsonObject) at(schema, "$defs")).members().keySet()).containsExactly("conforming", "unit_of_flow",
                "unit_of_power");
        assertJson(at(schema, "properties/flow/properties/unit"), "{\"$ref\": \"#/$defs/unit_of_flow\"}");
        assertJson(at(schema, "properties/power/properties/unit"), "{\"$ref\": \"#/$defs/unit_of_power\"}");
        assertJson(at(schema, "properties/heat/properties/unit"), "{\"$ref\": \"#/$defs/unit_of_power\"}");
        assertJson(at(schema, "$defs/unit_of_power/examples"), "[\"kW\"]");
    }

    @Test
    void refersOnlyToUnitsThatItDefines() {
        var schema = Schemas.of("""
                {"key": "a", "type": "quantity", "unit": "m"}, {"key": "b", "type": "quantity", "unit": "kg"},
                {"key": "c", "type": "quantity", "unit": "km"}""");
        var references = new HashSet<String>();
        collectReferences(schema, references);

        assertThat(references).containsExactlyInAnyOrder("#", "#/$defs/unit_of_a", "#/$defs/unit_of_b");
        assertThat(((JsonObject) at(schema, "$defs")).members().keySet()).containsExactly("conforming", "unit_of_a",
                "unit_of_b");
    }

    private static void collectReferences(JsonValue schema, HashSet<String> references) {
        if (schema instanceof JsonArray(var elements)) {
            elements.forEach(element -> collectReferences(element, references));
        } else if (schema instanceof JsonObject(var members)) {
            if (members.get("$ref") instanceof JsonText(var reference)) {
                references.add(reference);
            }
            members.values().forEach(member -> collectReferences(member, references));
        }
    }

    @Test
    void boundsNothingWhereItOnlySaysWhatIsComplete() {
        var bounded = """
                {"key": "x", "type": "decimal", "constraints": {"min": "1", "max": "2"}}""";

        assertJson(at(Schemas.of(bounded), "properties"),
                JsonWriter.write(at(Schemas.of("{\"key\": \"x\", \"type\": \"decimal\"}"), "properties")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "decimal|{\"min\": \"1.50\", \"max\": 4}|{\"minimum\": 1.50, \"maximum\": 4}",
            "decimal|{\"exclusiveMin\": \"-1\", \"exclusiveMax\": \"1e3\"}|"
                    + "{\"exclusiveMinimum\": -1, \"exclusiveMaximum\": 1000}",
            "integer|{\"min\": 2}|{\"minimum\": 2}",
            "decimal|{\"equals\": \"15\"}|{\"allOf\": [{\"minimum\": 15, \"maximum\": 15}]}",
            "decimal|{\"equals\": \"15\", \"tolerance\": \"0.5\"}|{\"allOf\": [{\"minimum\": 14.5, \"maximum\": 15.5}]}",
            "decimal|{\"equals\": \"-50\", \"tolerancePercent\": \"10\"}|"
                    + "{\"allOf\": [{\"minimum\": -55.00, \"maximum\": -45.00}]}",
            "decimal|{\"equals\": \"50\", \"tolerance\": \"4\", \"tolerancePercent\": \"10\"}|"
                    + "{\"allOf\": [{\"minimum\": 45.00, \"maximum\": 55.00}]}",
            "decimal|{\"equals\": \"50\", \"tolerance\": \"6\", \"tolerancePercent\": \"10\"}|"
                    + "{\"allOf\": [{\"minimum\": 44, \"maximum\": 56}]}",
            "decimal|{\"equals\": \"50\", \"min\": \"48\", \"tolerance\": \"6\"}|"
                    + "{\"minimum\": 48, \"allOf\": [{\"minimum\": 44, \"maximum\": 56}]}",
            "text|"
                    + "{\"pattern\": \"^[A-Z]-[0-9]+$\", \"minLength\": 3, \"maxLength\": 20}|"
                    + "{\"pattern\": \"^[A-Z]-[0-9]+$\", \"minLength\": 3, \"maxLength\": 20}",
            "text|{\"oneOf\": [\"A1\", \"B2\"]}|{\"enum\": [\"A1\", \"B2\", null]}"})
    void addsConstraintsAsFarAsKeywordsCanSayThem(String type, String constraints, String expected) {
        var schema = Schemas.of("{\"key\": \"x\", \"type\": \"" + type + "\", \"constraints\": " + constraints + "}");

        assertJson(at(schema, "$defs/conforming"),
                "{\"$anchor\": \"conforming\", \"$ref\": \"#\", \"properties\": {\"x\": " + expected + "}}");
    }

    @Test
    void boundsAQuantityInItsOwnUnitOnly() {
        var schema = Schemas.of("""
                {"key": "x", "type": "quantity", "unit": "kW", "constraints": {"min": "7.5", "exclusiveMax": "90"}}""");

        assertJson(at(schema, "$defs/conforming/properties"), """
                {"x": {"if": {"type": "object", "required": ["unit"], "properties": {"unit": {"const": "kW"}}},
                 "then": {"properties": {"value": {"minimum": 7.5, "exclusiveMaximum": 90}}}}}""");
    }

    @Test
    void addsNothingForFieldsWithoutConstraintsThatKeywordsCanSay() {
        var schema = Schemas.of("""
                {"key": "a", "type": "integer", "constraints": {"oneOf": [2, "4"]}},
                {"key": "b", "type": "decimal", "constraints": {"requirement": "at_least", "tolerance": "1"}},
                {"key": "c", "type": "quantity", "unit": "kW", "constraints": {"requirement": "at_most"}},
                {"key": "d", "type": "text"},
                {"key": "e", "type": "date", "constraints": {"requiredWhen": {"field": "d", "is": "present"}}},
                {"key": "f", "type": "text", "constraints": {"maxLength": 9}}""");

        assertJson(at(schema, "$defs/conforming/properties"), "{\"f\": {\"maxLength\": 9}}");
    }

    /** The schema of a required field, which is the one of its type and its title. */
    private static JsonObject required(String specification) {
        var schema = JsonObject.with();
        ((JsonObject) at(Schemas.of(specification), "properties/x")).members().forEach((name, member) -> {
            if (!"title".equals(name)) {
                schema.put(name, member);
            }
        });
        return schema.build();
    }

    private static Pattern spelling(JsonValue schema) {
        return Pattern.compile(((JsonText) at(schema, "anyOf/1/pattern")).value());
    }
}
