package io.countersign.domain.template.diff;

import static io.countersign.domain.template.diff.Compatibility.BREAKING;
import static io.countersign.domain.template.diff.Compatibility.COMPATIBLE;
import static io.countersign.domain.template.diff.Compatibility.TIGHTENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.template.RandomDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of a definition, edited: the change is found at its place and means what this table says. */
class TemplateDiffTest {

    private static final String ONE = "00000000-0000-0000-0000-000000000001";
    private static final String TWO = "00000000-0000-0000-0000-000000000002";
    private static final JsonValue BASE = JsonReader.readTrusted("""
            {"name": "Pump", "labels": {"en": "Pump"}, "category": "plumbing", "description": "Wet",
             "specifications": [
               {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true, "ownerConsultantTypeId": "%1$s",
                "constraints": {"min": "36", "exclusiveMax": "360", "requirement": "at_least"}},
               {"key": "ratio", "type": "decimal",
                "constraints": {"equals": "50", "tolerance": "2", "tolerancePercent": "10", "requirement": "equal"}},
               {"key": "poles", "type": "integer", "constraints": {"oneOf": [2, "4"], "max": "9"}},
               {"key": "code", "type": "text", "constraints": {"pattern": "^A", "minLength": 2, "maxLength": 9}},
               {"key": "grade", "type": "text", "constraints": {"oneOf": ["A1", "B2"]}},
               {"key": "body", "type": "choice", "options": [{"value": "iron"}, {"value": "steel"}]},
               {"key": "tests", "type": "multi_choice", "options": [{"value": "flow"}, {"value": "noise"}],
                "constraints": {"requiredWhen": {"field": "poles", "is": "present"}}},
               {"key": "made", "type": "date", "constraints": {"requirement": "at_most"}}],
             "requiredDocuments": [
               {"key": "sheet", "source": "contractor", "mediaTypes": ["application/pdf", "image/png"], "minCount": 2},
               {"key": "photo", "source": "contractor", "required": false}],
             "checklist": [{"key": "curve", "kind": "checked_mark"},
                           {"key": "visit", "kind": "joint_check", "required": false}],
             "consultantTypeIds": ["%1$s", "%2$s"],
             "approvalRule": {"allOf": [{"discipline": {"consultantTypeId": "%1$s"}},
                                        {"discipline": {"consultantTypeId": "%2$s"}}]},
             "review": {"closePolicy": "when_all_responded", "carryForward": false, "reviewDays": {"%1$s": 10}}}
            """.formatted(ONE, TWO));

    /**
     * One edit and what it means.
     *
     * @param place of what is set, the items of lists by their number
     * @param value what is set there, empty to take it away
     */
    record Edit(String place, String value, String path, Compatibility meaning) {}

    static List<Edit> edits() {
        return List.of(
                new Edit("name", "\"Fire pump\"", "/name", COMPATIBLE),
                new Edit("labels", "{\"he\": \"משאבה\"}", "/labels", COMPATIBLE),
                new Edit("category", "", "/category", COMPATIBLE),
                new Edit("description", "\"Dry\"", "/description", COMPATIBLE),
                new Edit("specifications/0/labels", "{\"en\": \"Flow\"}", "/specifications/flow/labels", COMPATIBLE),
                new Edit("specifications/0/type", "\"decimal\"", "/specifications/flow/type", BREAKING),
                new Edit("specifications/0/unit", "\"bar\"", "/specifications/flow/unit", BREAKING),
                new Edit("specifications/0/required", "false", "/specifications/flow/required", COMPATIBLE),
                new Edit("specifications/1/required", "true", "/specifications/ratio/required", TIGHTENING),
                new Edit("specifications/0/ownerConsultantTypeId", "\"" + TWO + "\"",
                        "/specifications/flow/ownerConsultantTypeId", BREAKING),
                new Edit("specifications/0/ownerConsultantTypeId", "",
                        "/specifications/flow/ownerConsultantTypeId", BREAKING),
                new Edit("specifications/0/constraints/min", "\"35.9\"",
                        "/specifications/flow/constraints/min", COMPATIBLE),
                new Edit("specifications/0/constraints/min", "\"36.1\"",
                        "/specifications/flow/constraints/min", TIGHTENING),
                new Edit("specifications/0/constraints/min", "\"36.0\"",
                        "/specifications/flow/constraints/min", COMPATIBLE),
                new Edit("specifications/0/constraints/min", "", "/specifications/flow/constraints/min", COMPATIBLE),
                new Edit("specifications/0/constraints/exclusiveMin", "\"36\"",
                        "/specifications/flow/constraints/exclusiveMin", TIGHTENING),
                new Edit("specifications/0/constraints/exclusiveMin", "\"35\"",
                        "/specifications/flow/constraints/exclusiveMin", COMPATIBLE),
                new Edit("specifications/0/constraints/exclusiveMax", "\"360.5\"",
                        "/specifications/flow/constraints/exclusiveMax", COMPATIBLE),
                new Edit("specifications/0/constraints/exclusiveMax", "\"359\"",
                        "/specifications/flow/constraints/exclusiveMax", TIGHTENING),
                new Edit("specifications/0/constraints/max", "\"360\"",
                        "/specifications/flow/constraints/max", COMPATIBLE),
                new Edit("specifications/0/constraints/max", "\"100\"",
                        "/specifications/flow/constraints/max", TIGHTENING),
                new Edit("specifications/0/constraints/equals", "\"40\"",
                        "/specifications/flow/constraints/equals", TIGHTENING),
                new Edit("specifications/0/constraints/requirement", "\"at_most\"",
                        "/specifications/flow/constraints/requirement", TIGHTENING),
                new Edit("specifications/0/constraints/requirement", "",
                        "/specifications/flow/constraints/requirement", COMPATIBLE),
                new Edit("specifications/1/constraints/equals", "\"50.0\"",
                        "/specifications/ratio/constraints/equals", COMPATIBLE),
                new Edit("specifications/1/constraints/equals", "\"51\"",
                        "/specifications/ratio/constraints/equals", TIGHTENING),
                new Edit("specifications/1/constraints/tolerance", "\"2.5\"",
                        "/specifications/ratio/constraints/tolerance", COMPATIBLE),
                new Edit("specifications/1/constraints/tolerance", "\"1\"",
                        "/specifications/ratio/constraints/tolerance", TIGHTENING),
                new Edit("specifications/1/constraints/tolerancePercent", "\"20\"",
                        "/specifications/ratio/constraints/tolerancePercent", COMPATIBLE),
                new Edit("specifications/1/constraints/tolerancePercent", "",
                        "/specifications/ratio/constraints/tolerancePercent", TIGHTENING),
                new Edit("specifications/1/constraints/requirement", "\"at_least\"",
                        "/specifications/ratio/constraints/requirement", TIGHTENING),
                new Edit("specifications/2/constraints/oneOf", "[\"2.0\", 4, 6]",
                        "/specifications/poles/constraints/oneOf", COMPATIBLE),
                new Edit("specifications/2/constraints/oneOf", "[2]",
                        "/specifications/poles/constraints/oneOf", TIGHTENING),
                new Edit("specifications/2/constraints/max", "\"4\"",
                        "/specifications/poles/constraints/max", COMPATIBLE),
                new Edit("specifications/2/constraints/max", "\"3\"",
                        "/specifications/poles/constraints/max", TIGHTENING),
                new Edit("specifications/3/constraints/pattern", "\"^.\"",
                        "/specifications/code/constraints/pattern", TIGHTENING),
                new Edit("specifications/3/constraints/pattern", "", "/specifications/code/constraints/pattern",
                        COMPATIBLE),
                new Edit("specifications/3/constraints/minLength", "1",
                        "/specifications/code/constraints/minLength", COMPATIBLE),
                new Edit("specifications/3/constraints/minLength", "3",
                        "/specifications/code/constraints/minLength", TIGHTENING),
                new Edit("specifications/3/constraints/maxLength", "10",
                        "/specifications/code/constraints/maxLength", COMPATIBLE),
                new Edit("specifications/3/constraints/maxLength", "8",
                        "/specifications/code/constraints/maxLength", TIGHTENING),
                new Edit("specifications/3/constraints/oneOf", "[\"A1\"]",
                        "/specifications/code/constraints/oneOf", TIGHTENING),
                new Edit("specifications/4/constraints/pattern", "\"^[AB][0-9]$\"",
                        "/specifications/grade/constraints/pattern", COMPATIBLE),
                new Edit("specifications/4/constraints/pattern", "\"^A\"",
                        "/specifications/grade/constraints/pattern", TIGHTENING),
                new Edit("specifications/4/constraints/minLength", "2",
                        "/specifications/grade/constraints/minLength", COMPATIBLE),
                new Edit("specifications/4/constraints/minLength", "3",
                        "/specifications/grade/constraints/minLength", TIGHTENING),
                new Edit("specifications/4/constraints/maxLength", "2",
                        "/specifications/grade/constraints/maxLength", COMPATIBLE),
                new Edit("specifications/4/constraints/maxLength", "1",
                        "/specifications/grade/constraints/maxLength", TIGHTENING),
                new Edit("specifications/4/constraints/oneOf", "[\"A1\", \"B2\", \"C3\"]",
                        "/specifications/grade/constraints/oneOf", COMPATIBLE),
                new Edit("specifications/4/constraints/oneOf", "[\"A1\"]",
                        "/specifications/grade/constraints/oneOf", TIGHTENING),
                new Edit("specifications/4/constraints/oneOf", "", "/specifications/grade/constraints/oneOf",
                        COMPATIBLE),
                new Edit("specifications/5/options", "[{\"value\": \"steel\"}, {\"value\": \"iron\"}]",
                        "/specifications/body/options", COMPATIBLE),
                new Edit("specifications/5/options",
                        "[{\"value\": \"steel\"}, {\"value\": \"iron\"}, {\"value\": \"bronze\"}]",
                        "/specifications/body/options", COMPATIBLE),
                new Edit("specifications/5/options", "[{\"value\": \"steel\"}]",
                        "/specifications/body/options", BREAKING),
                new Edit("specifications/5/type", "\"multi_choice\"", "/specifications/body/type", BREAKING),
                new Edit("specifications/6/constraints/requiredWhen", "",
                        "/specifications/tests/constraints/requiredWhen", COMPATIBLE),
                new Edit("specifications/6/constraints/requiredWhen", "{\"field\": \"code\", \"is\": \"present\"}",
                        "/specifications/tests/constraints/requiredWhen", TIGHTENING),
                new Edit("specifications/0/constraints/requiredWhen", "{\"field\": \"code\", \"is\": \"present\"}",
                        "/specifications/flow/constraints/requiredWhen", COMPATIBLE),
                new Edit("specifications/7", "", "/specifications/made", BREAKING),
                new Edit("specifications/8", "{\"key\": \"more\", \"type\": \"text\"}", "/specifications/more",
                        COMPATIBLE),
                new Edit("specifications/8", "{\"key\": \"more\", \"type\": \"text\", \"required\": true}",
                        "/specifications/more", TIGHTENING),
                new Edit("specifications/8", """
                        {"key": "more", "type": "text",
                         "constraints": {"requiredWhen": {"field": "code", "is": "present"}}}""",
                        "/specifications/more", TIGHTENING),
                new Edit("requiredDocuments/0/labels", "{\"en\": \"Sheet\"}", "/requiredDocuments/sheet/labels",
                        COMPATIBLE),
                new Edit("requiredDocuments/0/source", "\"consultant\"", "/requiredDocuments/sheet/source", TIGHTENING),
                new Edit("requiredDocuments/0/required", "false", "/requiredDocuments/sheet/required", COMPATIBLE),
                new Edit("requiredDocuments/1/required", "true", "/requiredDocuments/photo/required", TIGHTENING),
                new Edit("requiredDocuments/0/mediaTypes", "[]", "/requiredDocuments/sheet/mediaTypes", COMPATIBLE),
                new Edit("requiredDocuments/0/mediaTypes", "[\"image/png\"]", "/requiredDocuments/sheet/mediaTypes",
                        TIGHTENING),
                new Edit("requiredDocuments/1/mediaTypes", "[\"image/png\"]", "/requiredDocuments/photo/mediaTypes",
                        TIGHTENING),
                new Edit("requiredDocuments/0/minCount", "1", "/requiredDocuments/sheet/minCount", COMPATIBLE),
                new Edit("requiredDocuments/0/minCount", "3", "/requiredDocuments/sheet/minCount", TIGHTENING),
                new Edit("requiredDocuments/1/minCount", "3", "/requiredDocuments/photo/minCount", COMPATIBLE),
                new Edit("requiredDocuments/1/ownerConsultantTypeId", "\"" + TWO + "\"",
                        "/requiredDocuments/photo/ownerConsultantTypeId", BREAKING),
                new Edit("requiredDocuments/1", "", "/requiredDocuments/photo", BREAKING),
                new Edit("requiredDocuments/2", "{\"key\": \"more\", \"source\": \"contractor\"}",
                        "/requiredDocuments/more", TIGHTENING),
                new Edit("requiredDocuments/2",
                        "{\"key\": \"more\", \"source\": \"contractor\", \"required\": false}",
                        "/requiredDocuments/more", COMPATIBLE),
                new Edit("checklist/0/labels", "{\"en\": \"Curve\"}", "/checklist/curve/labels", COMPATIBLE),
                new Edit("checklist/0/kind", "\"yes_no\"", "/checklist/curve/kind", BREAKING),
                new Edit("checklist/0/required", "false", "/checklist/curve/required", COMPATIBLE),
                new Edit("checklist/1/required", "true", "/checklist/visit/required", TIGHTENING),
                new Edit("checklist/0/ownerConsultantTypeId", "\"" + ONE + "\"",
                        "/checklist/curve/ownerConsultantTypeId", BREAKING),
                new Edit("checklist/1", "", "/checklist/visit", BREAKING),
                new Edit("checklist/2", "{\"key\": \"more\", \"kind\": \"value\"}", "/checklist/more", TIGHTENING),
                new Edit("checklist/2", "{\"key\": \"more\", \"kind\": \"value\", \"required\": false}",
                        "/checklist/more", COMPATIBLE),
                new Edit("consultantTypeIds", "[\"" + TWO + "\", \"" + ONE + "\"]", "/consultantTypeIds", COMPATIBLE),
                new Edit("consultantTypeIds", "[\"" + ONE + "\"]", "/consultantTypeIds", BREAKING),
                new Edit("approvalRule/allOf/1/discipline/count", "2", "/approvalRule", BREAKING),
                new Edit("approvalRule/allOf/1/discipline/scope", "[\"flow\"]", "/approvalRule", BREAKING),
                new Edit("approvalRule", """
                        {"allOf": [{"discipline": {"consultantTypeId": "%s"}},
                                   {"discipline": {"consultantTypeId": "%s"}}]}""".formatted(TWO, ONE),
                        "/approvalRule", COMPATIBLE),
                new Edit("approvalRule", """
                        {"inSequence": [{"discipline": {"consultantTypeId": "%s"}},
                                        {"discipline": {"consultantTypeId": "%s"}}]}""".formatted(ONE, TWO),
                        "/approvalRule", BREAKING),
                new Edit("review/closePolicy", "\"when_decided\"", "/review/closePolicy", COMPATIBLE),
                new Edit("review/carryForward", "true", "/review/carryForward", COMPATIBLE),
                new Edit("review/reviewDays/" + ONE, "12", "/review/reviewDays/" + ONE, COMPATIBLE),
                new Edit("review/reviewDays/" + ONE, "9", "/review/reviewDays/" + ONE, TIGHTENING),
                new Edit("review/reviewDays/" + ONE, "", "/review/reviewDays/" + ONE, COMPATIBLE),
                new Edit("review/reviewDays/" + TWO, "9", "/review/reviewDays/" + TWO, TIGHTENING));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void findsAndClassifiesEveryEdit(Edit edit) {
        var changes = Versions.diff(BASE, edited(BASE, edit)).changes();

        assertThat(changes).filteredOn(change -> change.path().text().equals(edit.path()))
                .extracting(TemplateChange::compatibility).as(changes.toString()).containsExactly(edit.meaning());
        // A type takes its unit, its options and the meaning of its constraints with it.
        if (!edit.place().endsWith("/type")) {
            assertThat(
                    changes.stream().map(change -> change.path().text()).filter(path -> !path.startsWith(edit.path())))
                    .allMatch(path -> edit.place().endsWith("/unit") && path.startsWith("/specifications/flow/"));
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void findsTheWayBack(Edit edit) {
        var there = Versions.diff(BASE, edited(BASE, edit)).changes();
        var back = Versions.diff(edited(BASE, edit), BASE).changes();

        assertThat(back.stream().map(change -> List.of(change.path(), change.before(), change.after())))
                .containsExactlyInAnyOrderElementsOf(there.stream()
                        .map(change -> List.<Object>of(change.path(), change.after(), change.before())).toList());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"minLength, 1, COMPATIBLE", "minLength, 2, TIGHTENING", "maxLength, 4000, COMPATIBLE",
            "maxLength, 3999, TIGHTENING"})
    void judgesABoundOfAnyTextByWhatTextsCanBe(String bound, int length, Compatibility meaning) {
        var text = "{\"name\": \"Pump\", \"specifications\": [{\"key\": \"code\", \"type\": \"text\"}]}";

        assertThat(Versions.diff(JsonReader.readTrusted(text), edited(JsonReader.readTrusted(text),
                new Edit("specifications/0/constraints", "{\"%s\": %d}".formatted(bound, length), "", meaning)))
                .compatibility()).isEqualTo(meaning);
    }

    @Test
    void findsSeveralEditsTogetherAndTakesTheWorst() {
        var random = Versions.random("several edits");
        // A type or a unit takes the constraints with it, as the edits of one field imply each other.
        var edits = edits().stream().filter(edit -> !edit.place().matches(".*/(type|unit)")).toList();
        for (var round = 0; round < 100; round++) {
            var chosen = new ArrayList<Edit>();
            for (var count = 1 + random.nextInt(5); count > 0; count--) {
                var edit = edits.get(random.nextInt(edits.size()));
                if (chosen.stream().noneMatch(other -> related(other.place(), edit.place()))) {
                    chosen.add(edit);
                }
            }
            JsonValue after = BASE;
            for (var edit : chosen) {
                after = edited(after, edit);
            }
            var diff = Versions.diff(BASE, after);

            assertThat(diff.changes()).extracting(change -> change.path().text())
                    .containsExactlyInAnyOrderElementsOf(chosen.stream().map(Edit::path).toList());
            assertThat(diff.compatibility()).isEqualTo(
                    chosen.stream().map(Edit::meaning).max(Compatibility::compareTo).orElseThrow());
        }
    }

    /** A removed item moves those behind it, so whole items are edited alone in their list. */
    private static boolean related(String place, String other) {
        var first = place.split("/", -1);
        var second = other.split("/", -1);
        return first[0].equals(second[0]) && (first.length < 3 || second.length < 3 || first[1].equals(second[1]));
    }

    @Test
    void findsNothingExactlyWhenNothingDiffers() {
        var random = Versions.random("nothing differs");
        for (var round = 0; round < 150; round++) {
            var seed = random.nextLong();
            var one = JsonReader.readTrusted(new RandomDefinition(new Random(seed)).toString());
            var other = random.nextBoolean()
                    ? JsonReader.readTrusted(new RandomDefinition(new Random(seed)).toString())
                    : JsonReader.readTrusted(new RandomDefinition(random).toString());
            var same = Versions.stated(one).equals(Versions.stated(other));

            assertThat(Versions.diff(one, other).changes().isEmpty()).as("%s%n%s", one, other).isEqualTo(same);
            assertThat(Versions.diff(one, one).changes()).isEmpty();
            assertThat(Versions.diff(one, one).compatibility()).isEqualTo(COMPATIBLE);
        }
    }

    @Test
    void comparesBoundsExactlyAcrossUnits() {
        var after = edited(edited(edited(BASE, "specifications/0/unit", "\"L/s\""), "specifications/0/constraints/min",
                "\"10\""), "specifications/0/constraints/exclusiveMax", "\"99.99\"");

        var changes = Versions.diff(BASE, after).changes();

        assertThat(changes).extracting(change -> change.path().text() + " " + change.compatibility())
                .containsExactly("/specifications/flow/unit COMPATIBLE",
                        "/specifications/flow/constraints/min COMPATIBLE",
                        "/specifications/flow/constraints/exclusiveMax TIGHTENING");
        assertThat(changes.get(1).before().map(JsonWriter::write)).hasValue("{\"value\":\"36\",\"unit\":\"m3/h\"}");
        assertThat(changes.get(1).after().map(JsonWriter::write)).hasValue("{\"value\":\"10\",\"unit\":\"L/s\"}");
        assertThat(changes.get(1).kind()).isEqualTo(TemplateChange.Kind.CHANGED);
    }

    @Test
    void seesThatTheSameNumberOfAnotherUnitIsAnotherBound() {
        assertThat(Versions.diff(BASE, edited(BASE, "specifications/0/unit", "\"L/s\"")).changes())
                .extracting(change -> change.path().text() + " " + change.compatibility())
                .containsExactly("/specifications/flow/unit COMPATIBLE",
                        "/specifications/flow/constraints/min TIGHTENING",
                        "/specifications/flow/constraints/exclusiveMax COMPATIBLE");
    }

    @Test
    void tellsAnOrderFromAChange() {
        var items = new ArrayList<>(((JsonValue.JsonArray) Versions.at(BASE, "checklist")).elements());
        var turned = new JsonValue.JsonArray(items.reversed());

        assertThat(Versions.diff(BASE, edited(BASE, "checklist", JsonWriter.write(turned))).changes())
                .singleElement()
                .isEqualTo(new TemplateChange(new Pointer("/checklist"), COMPATIBLE,
                        Optional.of(JsonValue.texts(List.of("curve", "visit"))),
                        Optional.of(JsonValue.texts(List.of("visit", "curve")))));
    }

    private static JsonValue edited(JsonValue document, Edit edit) {
        return edited(document, edit.place(), edit.value());
    }

    private static JsonValue edited(JsonValue document, String place, String value) {
        return Versions.edited(document, List.of(place.split("/", -1)), value);
    }
}
