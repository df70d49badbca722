package io.countersign.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.VariedComponents;
import io.countersign.domain.fault.Checked;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.FaultLines;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.RandomJson;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.value.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateDefinitionTest {

    private static final ConsultantTypeId A = new ConsultantTypeId(new UUID(0, 10));
    private static final ConsultantTypeId B = new ConsultantTypeId(new UUID(0, 11));
    private static final Instant AT = Instant.EPOCH;

    private static final String RICH = """
            {"name": "Fire pump", "labels": {"en": "Fire pump", "he": "משאבת כיבוי אש"}, "category": "plumbing",
             "description": "5 mg/l, <b>ממ\\"ד</b>",
             "specifications": [
               {"key": "flow_rate", "labels": {"he": "ספיקה"}, "type": "quantity", "unit": "m3/h", "required": true,
                "constraints": {"min": "30.0", "exclusiveMax": "90", "requirement": "at_least"},
                "ownerConsultantTypeId": "%1$s"},
               {"key": "power", "type": "quantity", "unit": "kW",
                "constraints": {"equals": "15", "tolerance": "0.5", "tolerancePercent": "2"}},
               {"key": "poles", "type": "integer", "constraints": {"oneOf": [2, "4", 6]}},
               {"key": "ratio", "type": "decimal", "constraints": {"exclusiveMin": "0", "max": "1",
                "requirement": "equal", "tolerance": "0.01"}},
               {"key": "model", "type": "text", "constraints": {"pattern": "^[A-Z]-[0-9]+$", "minLength": 3,
                "maxLength": 20, "oneOf": ["A-1", "B-2"]}},
               {"key": "outdoor", "type": "boolean"},
               {"key": "casing", "type": "choice", "options": [{"value": "steel", "labels": {"he": "פלדה"}},
                {"value": "brass"}], "constraints": {"requirement": "equal"}},
               {"key": "options", "type": "multi_choice", "options": [{"value": "a"}, {"value": "ב"}],
                "constraints": {"requiredWhen": {"all": [{"field": "outdoor", "is": "equal", "value": true},
                 {"not": {"deviates": ["flow_rate"]}},
                 {"any": [{"field": "power", "is": "greater_than", "value": "11", "unit": "kW"},
                          {"field": "casing", "is": "one_of", "value": ["steel"]},
                          {"field": "model", "is": "present"}, {"deviates": "any"}]}]}}},
               {"key": "delivery", "type": "date", "constraints": {"requirement": "at_most"}},
               {"key": "certificate", "type": "document"}],
             "requiredDocuments": [
               {"key": "datasheet", "source": "contractor", "mediaTypes": ["application/pdf"], "minCount": 2},
               {"key": "warranty", "source": "contractor_with_supervision", "required": false,
                "labels": {"en": "Warranty"}, "ownerConsultantTypeId": "%2$s"}],
             "checklist": [
               {"key": "photo", "kind": "file"}, {"key": "tested", "kind": "yes_no", "required": false},
               {"key": "curve_checked", "kind": "checked_mark", "ownerConsultantTypeId": "%1$s"},
               {"key": "reading", "kind": "value"}, {"key": "walk", "kind": "joint_check"}],
             "consultantTypeIds": ["%1$s", "%2$s"],
             "approvalRule": {"inSequence": [
               {"discipline": {"consultantTypeId": "%1$s", "count": 2, "blocking": false,
                "scope": ["flow_rate", "documents/datasheet", "checklist/photo"]}},
               {"atLeast": {"count": 1, "of": [{"discipline": {"consultantTypeId": "%2$s"}},
                {"anyOf": [{"discipline": {"consultantTypeId": "%1$s"}}]}]}},
               {"veto": {"consultantTypeIds": ["%2$s"],
                "rule": {"allOf": [{"discipline": {"consultantTypeId": "%1$s"}}]}}},
               {"when": {"condition": {"field": "power", "is": "at_most", "value": 3, "unit": "[HP]"},
                "rule": {"discipline": {"consultantTypeId": "%2$s"}}}}]},
             "review": {"closePolicy": "when_decided", "carryForward": true, "reviewDays": {"%1$s": 10, "%2$s": 365}}}
            """
            .formatted(A, B);

    /** A component that holds the same in every sample could be left unread or unwritten, and each would come back. */
    @Test
    void comesBackWithDifferentValuesOfEveryMember() {
        var samples = Stream.of(RICH, "{\"name\": \"Pump\"}", """
                {"name": "Pump", "checklist": [{"key": "photo", "kind": "file", "labels": {"en": "Photo"}}]}""")
                .map(text -> valid(text)).toList();

        assertThat(VariedComponents.missing(samples, TemplateDefinition.class, SpecificationDefinition.class,
                Constraints.class, RequiredDocument.class, ChecklistItem.class, ReviewSettings.class, Labels.class,
                Option.class)).isEmpty();
        assertThat(samples).allSatisfy(
                sample -> assertThat(TemplateDefinition.read(sample.toJson())).isEqualTo(new Checked.Valid<>(sample)));
    }

    @Test
    void comesBackFromItsOwnJsonWhenItUsesEverything() {
        var rich = valid(RICH);

        assertThat(TemplateDefinition.read(rich.toJson())).isEqualTo(new Checked.Valid<>(rich));
        assertThat(valid(rich.toJson()).toJson()).isEqualTo(rich.toJson());
        assertThat(rich.specifications()).hasSize(10);
        assertThat(rich.statedRule().orElseThrow().nodes()).hasSize(11);
    }

    @Test
    void writesEveryDefaultOut() {
        assertThat(valid("{\"name\": \"Pump\"}").toJson()).isEqualTo(json("""
                {"name": "Pump", "labels": {}, "specifications": [], "requiredDocuments": [], "checklist": [],
                 "consultantTypeIds": [], "review": {"closePolicy": "when_all_responded", "carryForward": false,
                 "reviewDays": {}}}"""));
        assertThat(valid("""
                {"name": "Pump", "specifications": [{"key": "a", "type": "text"}],
                 "requiredDocuments": [{"key": "b", "source": "consultant"}],
                 "checklist": [{"key": "c", "kind": "file"}],
                 "approvalRule": {"discipline": {"consultantTypeId": "%s"}}}""".formatted(A)).toJson())
                .isEqualTo(json("""
                        {"name": "Pump", "labels": {},
                         "specifications": [{"key": "a", "labels": {}, "type": "text", "required": false,
                          "constraints": {}}],
                         "requiredDocuments": [{"key": "b", "labels": {}, "source": "consultant", "required": true,
                          "mediaTypes": [], "minCount": 1}],
                         "checklist": [{"key": "c", "labels": {}, "kind": "file", "required": true}],
                         "consultantTypeIds": [],
                         "approvalRule": {"discipline": {"consultantTypeId": "%s", "count": 1, "blocking": true}},
                         "review": {"closePolicy": "when_all_responded", "carryForward": false, "reviewDays": {}}}"""
                        .formatted(A)));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(valid("""
                {"name": "Pump", "labels": null, "category": null, "specifications": null, "approvalRule": null,
                 "review": null, "checklist": null, "requiredDocuments": null, "consultantTypeIds": null}"""))
                .isEqualTo(valid("{\"name\": \"Pump\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "integer", "decimal", "boolean", "date"})
    void takesAnEmptyListOfOptionsForNone(String type) {
        var field = "{'name': 'Pump', 'specifications': [{'key': 'x', 'type': '%s'%s}]}".replace('\'', '"');

        var without = valid(field.formatted(type, ""));
        assertThat(valid(field.formatted(type, ", \"options\": []"))).isEqualTo(without);
        assertThat(valid(field.formatted(type, ", \"options\": null"))).isEqualTo(without);
        assertThat(faults(field.formatted(type, ", \"options\": [{\"value\": \"a\"}]")))
                .containsExactly("/specifications/0/options unsuitable-constraint");
        assertThat(faults(field.formatted(type, ", \"unit\": []")))
                .containsExactly("/specifications/0/unit unsuitable-constraint");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"quantity|options|[{\"value\": \"a\"}]",
            "choice|unit|\"m\"", "multi_choice|unit|\"m\"", "text|unit|\"m\""})
    void refusesWhatBelongsToAnotherType(String type, String member, String value) {
        var more = switch (type) {
            case "quantity" -> "\"unit\": \"m\", ";
            case "choice", "multi_choice" -> "\"options\": [{\"value\": \"a\"}], ";
            default -> "";
        };
        assertThat(TemplateDefinition.read(json("""
                {"name": "Pump", "specifications": [{"key": "x", "type": "%s", %s"%s": %s}]}"""
                .formatted(type, more, member, value))).faultsOrNone())
                .containsExactly(Fault.at(Pointer.ROOT.member("specifications").element(0).member(member),
                        FaultCode.UNSUITABLE_CONSTRAINT, "constraint", member));
    }

    @Test
    void refusesWhatAnOptionDoesNotHave() {
        assertThat(faults("""
                {"name": "Pump", "specifications": [{"key": "x", "type": "choice",
                  "options": [{"value": "a", "price": 1}]}]}"""))
                .containsExactly("/specifications/0/options/0/price unknown-field");
    }

    @Test
    void comesBackFromItsOwnJsonWhateverItUses() {
        var seed = RandomJson.seed("templates come back");
        var random = new Random(seed);
        for (var count = 0; count < RandomJson.runs(200); count++) {
            var text = new RandomDefinition(random).toString();
            var read = TemplateDefinition.read(json(text));
            assertThat(FaultLines.of(read)).as("seed %d: %s", seed, text).isEmpty();
            var definition = valid(text);
            assertThat(TemplateDefinition.read(definition.toJson())).as("seed %d: %s", seed, text).isEqualTo(read);
            assertThat(valid(shuffled(definition.toJson(), random)).digest()).as("seed %d: %s", seed, text)
                    .isEqualTo(definition.digest());
        }
    }

    @Test
    void hasADigestOfWhatItSaysAndNotOfHowItIsWritten() {
        var rich = valid(RICH);

        assertThat(valid(RICH.replace("\"minCount\": 2", "\"minCount\": 2.0")).digest()).isEqualTo(rich.digest());
        assertThat(valid(RICH.replace("\"name\": \"Fire pump\", ", "").replaceFirst("\\}\\s*$",
                ", \"name\": \"Fire pump\"}")).digest()).isEqualTo(rich.digest());
        assertThat(valid(RICH.replace("\"name\": \"Fire pump\"", "\"name\": \"Fire pumps\"")).digest())
                .isNotEqualTo(rich.digest());
        assertThat(valid(RICH.replace("\"min\": \"30.0\"", "\"min\": \"31\"")).digest()).isNotEqualTo(rich.digest());
    }

    /** What was published years ago must be found under the digest that it had then. */
    @Test
    void hasTheDigestThatWasPublished() {
        assertThat(valid(RICH).digest())
                .isEqualTo("sha-256:c95ed8cc40b2a682b5c00837ee7c8d254ee0224d72b0ad5c10da7ed5bff67b79");
    }

    @Test
    void readsNumbersWithAnExponentAsTheNumbersTheyAre() {
        var definition = valid(withConstraints("decimal", "{\"min\": \"1e3\", \"max\": 2E+3}"));

        assertThat(valid(definition.toJson()).digest()).isEqualTo(definition.digest());
        assertThat(valid(definition.toJson())).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
            "null| required", "[]| wrong-type", "\"x\"| wrong-type", "{}|/name required",
            "{\"name\":\"x\"}|/name too-short", "{\"name\":\"  x \"}|/name too-short",
            "{\"name\":5}|/name wrong-type", "{\"name\":\"a\\u202eb\"}|/name misleading-text",
            "{\"name\":\"Pump\",\"colour\":null}|/colour unknown-field",
            "{\"name\":\"Pump\",\"status\":\"x\"}|/status unknown-field",
            "{\"name\":\"Pump\",\"labels\":{\"fr\":\"x\"}}|/labels/fr unknown-field",
            "{\"name\":\"Pump\",\"labels\":{\"en\":\"\"}}|/labels/en required",
            "{\"name\":\"Pump\",\"specifications\":{}}|/specifications wrong-type",
            "{\"name\":\"Pump\",\"specifications\":[null]}|/specifications/0 required",
            "{\"name\":\"Pump\",\"consultantTypeIds\":[\"x\"]}|/consultantTypeIds/0 invalid-id",
            "{\"name\":\"Pump\",\"review\":{\"closePolicy\":\"never\"}}|/review/closePolicy not-allowed-value",
            "{\"name\":\"Pump\",\"review\":{\"reviewDays\":{\"1-1-1-1-1\":1}}}|/review/reviewDays/1-1-1-1-1 invalid-id",
            "{\"name\":\"Pump\",\"review\":{\"x\":1}}|/review/x unknown-field"})
    void refusesWhatIsNoDefinition(String text, String expected) {
        assertThat(faults(text)).containsExactly(expected);
    }

    @Test
    void refusesReviewDaysOutOfBoundsOrGivenTwice() {
        assertThat(faults("""
                {"name": "Pump", "review": {"reviewDays": {"%s": 0, "%s": 366}}}""".formatted(A, B)))
                .containsExactly("/review/reviewDays/" + A + " too-small", "/review/reviewDays/" + B + " too-large");
        assertThat(faults("""
                {"name": "Pump", "review": {"reviewDays": {"%s": 1, "%s": 2}}}""".formatted(A,
                A.toString().toUpperCase(Locale.ROOT)))).singleElement().asString().endsWith(" duplicate");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(faults("""
                {"labels": {"en": 5}, "category": "", "typo": 1,
                 "specifications": [{"key": "1st", "type": "text"}, {"key": "b", "type": "txt"}, {"key": "c"},
                  {"key": "d", "type": "quantity"}, {"key": "e", "type": "choice", "options": []},
                  {"key": "f", "type": "text", "unit": "m", "options": [{"value": "a"}], "note": 1}],
                 "requiredDocuments": [{"key": "g"}, {"key": "h", "source": "me", "minCount": 0}],
                 "checklist": [{"key": "i", "kind": "tick"}, {}],
                 "consultantTypeIds": [1], "approvalRule": {"allOf": []}, "review": {"carryForward": "no"}}"""))
                .containsExactly("/approvalRule/allOf empty-operands", "/category required",
                        "/checklist/0/kind not-allowed-value", "/checklist/1/key required",
                        "/checklist/1/kind required", "/consultantTypeIds/0 wrong-type", "/labels/en wrong-type",
                        "/name required", "/requiredDocuments/0/source required",
                        "/requiredDocuments/1/minCount too-small", "/requiredDocuments/1/source not-allowed-value",
                        "/review/carryForward wrong-type", "/specifications/0/key invalid-key",
                        "/specifications/1/type not-allowed-value", "/specifications/2/type required",
                        "/specifications/3/unit required", "/specifications/4/options too-few",
                        "/specifications/5/note unknown-field", "/specifications/5/options unsuitable-constraint",
                        "/specifications/5/unit unsuitable-constraint", "/typo unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Flow", "1st", "_a", "flow-rate", "flow rate", "a.b", "ספיקה", "a/b"})
    void refusesKeysThatAreNoSlug(String key) {
        assertThat(faults("{\"name\":\"Pump\",\"specifications\":[{\"key\":\"%s\",\"type\":\"text\"}]}".formatted(key)))
                .singleElement().asString().startsWith("/specifications/0/key ");
    }

    @Test
    void refusesAKeyThatStandsTwiceInOneList() {
        assertThat(faults("""
                {"name": "Pump", "specifications": [{"key": "a", "type": "text"}, {"key": "x", "type": "wrong"},
                  {"key": "a", "type": "text"}],
                 "requiredDocuments": [{"key": "a", "source": "contractor"}, {"key": "a", "source": "contractor"}],
                 "checklist": [{"key": "a", "kind": "file"}, {"key": "a", "kind": "file"}],
                 "consultantTypeIds": ["%1$s", "%1$s"]}""".formatted(A))).containsExactly("/checklist/1/key duplicate",
                "/consultantTypeIds/1 duplicate", "/requiredDocuments/1/key duplicate",
                "/specifications/1/type not-allowed-value", "/specifications/2/key duplicate");
        assertThat(faults("""
                {"name": "Pump", "specifications": [{"key": "a", "type": "choice", "options": [{"value": "x"},
                  {"value": " x "}]}]}""")).containsExactly("/specifications/0/options/1/value duplicate");
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"text, min", "text, max", "text, exclusiveMin", "text, exclusiveMax", "text, equals", "boolean, min",
            "boolean, equals", "choice, max", "multi_choice, min", "date, min", "date, equals", "document, max",
            "integer, pattern", "integer, minLength", "integer, maxLength", "decimal, pattern", "quantity, minLength",
            "boolean, pattern", "choice, maxLength", "multi_choice, pattern", "date, pattern", "document, minLength",
            "quantity, oneOf", "boolean, oneOf", "choice, oneOf", "multi_choice, oneOf", "date, oneOf",
            "document, oneOf"})
    void refusesAConstraintThatDoesNotSuitTheType(String type, String constraint) {
        var value = switch (constraint) {
            case "oneOf" -> "[\"1\"]";
            case "minLength", "maxLength" -> "1";
            default -> "\"1\"";
        };
        assertThat(faults(withConstraints(type, "{\"%s\": %s}".formatted(constraint, value))))
                .containsExactly("/specifications/0/constraints/" + constraint + " unsuitable-constraint");
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({"text, at_least, false", "text, equal, true", "integer, at_least, true", "integer, at_most, true",
            "decimal, equal, true", "quantity, at_most, true", "boolean, at_least, false", "boolean, equal, true",
            "choice, at_most, false", "choice, equal, true", "multi_choice, at_least, false",
            "multi_choice, equal, true", "date, at_most, true", "date, at_least, true", "document, at_least, false",
            "document, equal, true"})
    void asksForMoreOrLessOnlyOfWhatHasAnOrder(String type, String relation, boolean suitable) {
        assertThat(faults(withConstraints(type, "{\"requirement\": \"%s\"}".formatted(relation))).isEmpty())
                .isEqualTo(suitable);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"decimal|{\"min\":\"2\",\"max\":\"1\"}",
            "decimal|{\"min\":\"1\",\"exclusiveMax\":\"1\"}", "decimal|{\"exclusiveMin\":\"1\",\"max\":\"1.0\"}",
            "decimal|{\"exclusiveMin\":\"1\",\"exclusiveMax\":\"1\"}", "quantity|{\"min\":\"2\",\"max\":\"1\"}",
            "integer|{\"exclusiveMin\":\"5\",\"max\":\"4\"}", "decimal|{\"equals\":\"5\",\"min\":\"6\"}",
            "decimal|{\"equals\":\"5\",\"exclusiveMax\":\"5\"}", "text|{\"minLength\":5,\"maxLength\":4}"})
    void refusesConstraintsThatNoValueCanMeet(String type, String constraints) {
        assertThat(faults(withConstraints(type, constraints)))
                .containsExactly("/specifications/0/constraints contradictory-constraints");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"decimal|{\"min\":\"1\",\"max\":\"1.00\"}",
            "decimal|{\"min\":\"1\",\"exclusiveMin\":\"0\",\"max\":\"2\",\"exclusiveMax\":\"3\"}",
            "decimal|{\"equals\":\"5\",\"min\":\"5\",\"max\":\"5\"}", "text|{\"minLength\":4,\"maxLength\":4}",
            "integer|{\"oneOf\":[1,\"2\",\"3.0\"]}", "text|{\"oneOf\":[\"1\",\"ב\"]}",
            "decimal|{\"tolerance\":\"0\",\"equals\":\"5\"}",
            "quantity|{\"tolerance\":\"1\",\"requirement\":\"equal\"}"})
    void takesConstraintsThatSomeValueMeets(String type, String constraints) {
        assertThat(faults(withConstraints(type, constraints))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = false, value = {
            "decimal|{\"min\":\"x\"}|/min wrong-type", "decimal|{\"min\":\"1e200\"}|/min number-out-of-bounds",
            "decimal|{\"equals\":\"1\",\"tolerance\":\"-1\"}|/tolerance too-small",
            "decimal|{\"tolerance\":\"1\"}| unsuitable-constraint",
            "decimal|{\"tolerancePercent\":\"1\",\"min\":\"0\"}| unsuitable-constraint",
            "text|{\"requirement\":\"equal\",\"tolerance\":\"1\"}|/tolerance unsuitable-constraint",
            "date|{\"requirement\":\"equal\",\"tolerancePercent\":\"1\"}|/tolerancePercent unsuitable-constraint",
            "text|{\"pattern\":\"(a\"}|/pattern invalid-pattern",
            "text|{\"pattern\":\"(a)\\\\1\"}|/pattern invalid-pattern", "text|{\"minLength\":-1}|/minLength too-small",
            "text|{\"maxLength\":4001}|/maxLength too-large", "text|{\"oneOf\":[]}|/oneOf too-few",
            "text|{\"oneOf\":[\"a\",true]}|/oneOf/1 wrong-type", "text|{\"oneOf\":[1]}|/oneOf/0 wrong-type",
            "integer|{\"oneOf\":[\"one\",1.5,2]}|/oneOf/0 wrong-type;/oneOf/1 wrong-type",
            "text|{\"requirement\":\"more\"}|/requirement not-allowed-value",
            "text|{\"minimum\":1}|/minimum unknown-field",
            "text|{\"requiredWhen\":{\"field\":\"colour\",\"is\":\"present\"}}|/requiredWhen unknown-specification",
            "text|{\"requiredWhen\":{\"deviates\":[\"colour\",\"size\"]}}"
                    + "|/requiredWhen unknown-specification;/requiredWhen unknown-specification",
            "text|{\"requiredWhen\":{}}|/requiredWhen wrong-type",
            "text|{\"requiredWhen\":{\"field\":\"x\",\"is\":\"equal\",\"value\":1e999999}}"
                    + "|/requiredWhen/value number-out-of-bounds"})
    void refusesConstraintsThatSayNothing(String type, String constraints, String expected) {
        assertThat(faults(withConstraints(type, constraints))).containsExactlyElementsOf(
                Stream.of(expected.split(";")).map("/specifications/0/constraints"::concat).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolerance", "tolerancePercent"})
    void namesTheToleranceOfNothing(String name) {
        assertThat(TemplateDefinition.read(json(withConstraints("decimal", "{\"%s\": \"1\"}".formatted(name))))
                .faultsOrNone()).extracting(Fault::facts).containsExactly(Map.of("constraint", name));
    }

    @Test
    void findsReferencesToNothingWhateverElseIsWrong() {
        assertThat(faults("""
                {"specifications": [{"key": "Bad", "type": "text"}, {"key": "power", "type": "quantity"},
                  {"key": "b", "type": "text", "constraints": {"requiredWhen": {"field": "powr", "is": "present"}}},
                  {"key": "c", "type": "text", "constraints": {"requiredWhen": {"field": "power", "is": "present"}}}],
                 "requiredDocuments": [{"key": "sheet", "source": "nobody"}], "checklist": [{"key": "tick"}],
                 "approvalRule": {"when": {"condition": {"any": [{"deviates": ["power", "flow"]}]},
                  "rule": {"discipline": {"consultantTypeId": "%s", "scope": ["power", "documents/sheet",
                   "documents/power", "checklist/tick", "checklist/tock", "sheet"]}}}}}""".formatted(A)))
                .containsExactly("/approvalRule unknown-specification", "/approvalRule unknown-specification",
                        "/approvalRule unknown-specification", "/approvalRule unknown-specification",
                        "/checklist/0/kind required", "/name required",
                        "/requiredDocuments/0/source not-allowed-value", "/specifications/0/key invalid-key",
                        "/specifications/1/unit required",
                        "/specifications/2/constraints/requiredWhen unknown-specification");
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({"specifications, 200", "requiredDocuments, 100", "checklist, 100", "consultantTypeIds, 50"})
    void takesSoManyAndNoMore(String list, int max) {
        assertThat(faults(withMany(list, max))).isEmpty();
        assertThat(faults(withMany(list, max + 1))).containsExactly("/" + list + " too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice", "multi_choice"})
    void takesFiftyOptionsAndNoMore(String type) {
        assertThat(faults(withOptions(type, 50))).isEmpty();
        assertThat(faults(withOptions(type, 51))).containsExactly("/specifications/0/options too-many");
    }

    @Test
    void measuresItsTextsInCodePoints() {
        var emoji = "\uD83D\uDE00";
        assertThat(faults("{\"name\":\"%s\",\"category\":\"%s\",\"description\":\"%s\"}".formatted(emoji.repeat(255),
                emoji.repeat(100), emoji.repeat(2000)))).isEmpty();
        assertThat(faults("{\"name\":\"%s\",\"category\":\"%s\",\"description\":\"%s\"}".formatted(emoji.repeat(256),
                emoji.repeat(101), emoji.repeat(2001)))).containsExactly("/category too-long", "/description too-long",
                        "/name too-long");
    }

    @Test
    void asksEveryConsultantTypeWhenItStatesNoRule() {
        assertThat(valid("{\"name\":\"Pump\",\"consultantTypeIds\":[\"%s\",\"%s\"]}".formatted(A, B)).rule())
                .contains(new Rule.AllOf(List.of(Rule.Discipline.of(A), Rule.Discipline.of(B))));
        assertThat(valid("{\"name\":\"Pump\"}").rule()).isEmpty();
        assertThat(valid(RICH).rule()).isEqualTo(valid(RICH).statedRule());
    }

    @Test
    void isPublishedOnlyWhenSomebodyKnownAndNotRetiredDecides() {
        var types = Map.of(A, type(A, false), B, type(B, true));

        assertThat(FaultLines.of(valid("{\"name\":\"Pump\"}").publicationFaults(types)))
                .containsExactly("/consultantTypeIds no-consultant-types");
        assertThat(valid("{\"name\":\"Pump\",\"consultantTypeIds\":[\"%s\"]}".formatted(A)).publicationFaults(types))
                .isEmpty();
        assertThat(FaultLines.of(valid(RICH).publicationFaults(types))).containsExactly(
                "/approvalRule retired-reference", "/consultantTypeIds/1 retired-reference",
                "/requiredDocuments/1/ownerConsultantTypeId retired-reference");
        assertThat(FaultLines.of(valid(RICH).publicationFaults(Map.of(B, type(B, false))))).containsExactly(
                "/approvalRule unknown-reference", "/checklist/2/ownerConsultantTypeId unknown-reference",
                "/consultantTypeIds/0 unknown-reference", "/specifications/0/ownerConsultantTypeId unknown-reference");
        assertThat(valid(RICH).unknownConsultantTypes(types)).isEmpty();
    }

    private static ConsultantType type(ConsultantTypeId id, boolean retired) {
        return new ConsultantType(id, new ConsultantType.Definition("Type", Labels.NONE, Optional.empty()),
                retired ? Optional.of(AT) : Optional.empty(), AT, 0);
    }

    private static String withConstraints(String type, String constraints) {
        var more = switch (type) {
            case "quantity" -> ", \"unit\": \"m3/h\"";
            case "choice", "multi_choice" -> ", \"options\": [{\"value\": \"1\"}]";
            default -> "";
        };
        return "{\"name\": \"Pump\", \"specifications\": [{\"key\": \"x\", \"type\": \"%s\"%s, \"constraints\": %s}]}"
                .formatted(type, more, constraints);
    }

    private static String withOptions(String type, int count) {
        return "{\"name\": \"Pump\", \"specifications\": [{\"key\": \"x\", \"type\": \"%s\", \"options\": [%s]}]}"
                .formatted(type, IntStream.range(0, count).mapToObj("{\"value\": \"o%d\"}"::formatted)
                        .collect(Collectors.joining(",")));
    }

    private static String withMany(String list, int count) {
        var item = switch (list) {
            case "specifications" -> "{\"key\": \"k%d\", \"type\": \"text\"}";
            case "requiredDocuments" -> "{\"key\": \"k%d\", \"source\": \"contractor\"}";
            case "checklist" -> "{\"key\": \"k%d\", \"kind\": \"file\"}";
            default -> "\"00000000-0000-0000-0000-%012d\"";
        };
        return "{\"name\": \"Pump\", \"%s\": [%s]}".formatted(list,
                IntStream.range(0, count).mapToObj(item::formatted).collect(Collectors.joining(",")));
    }

    private static JsonValue shuffled(JsonValue value, Random random) {
        if (value instanceof JsonValue.JsonArray(var elements)) {
            return JsonValue.array(elements.stream().map(element -> shuffled(element, random)).toList());
        }
        if (!(value instanceof JsonObject(var members))) {
            return value;
        }
        var names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, random);
        var shuffled = new LinkedHashMap<String, JsonValue>();
        names.forEach(name -> shuffled.put(name, shuffled(members.getOrDefault(name, JsonValue.NULL), random)));
        return new JsonObject(shuffled);
    }

    private static List<String> faults(String text) {
        return FaultLines.of(TemplateDefinition.read(json(text)));
    }

    private static TemplateDefinition valid(String text) {
        return valid(json(text));
    }

    private static TemplateDefinition valid(JsonValue json) {
        return switch (TemplateDefinition.read(json)) {
            case Checked.Valid<TemplateDefinition>(var definition) -> definition;
            case Checked.Invalid<TemplateDefinition> invalid -> throw new AssertionError(FaultLines.of(invalid));
        };
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text);
    }

    @Test
    void refusesMembersThatItsPartsDoNotHave() {
        var read = TemplateDefinition.read(JsonReader.readTrusted("""
                {"name": "Pump", "requiredDocuments": [{"key": "sheet", "source": "contractor", "typo": 1}],
                 "checklist": [{"key": "curve", "kind": "checked_mark", "typo": 1}]}"""));

        assertThat(FaultLines.of(read)).containsExactly("/checklist/0/typo unknown-field",
                "/requiredDocuments/0/typo unknown-field");
    }
}
