package io.countersign.domain.template.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A member of a definition that nobody judges is found, and counts as harmful. */
class ChangesTest {

    private static final JsonObject BEFORE = form("""
            {"name": "a", "new": 1, "gone": true, "same": [1], "review": {"new": 1, "same": 2}}""");
    private static final JsonObject AFTER = form("""
            {"name": "b", "new": 2, "same": [1], "review": {"new": 2, "same": 2}}""");
    private static final Changes.Items<JsonObject> ITEMS = new Changes.Items<>("items",
            ChangesTest::key, item -> item, item -> Compatibility.COMPATIBLE,
            (before, after, changes) -> {
            });

    private static JsonObject form(String text) {
        return (JsonObject) JsonReader.readTrusted(text);
    }

    private static String key(JsonObject item) {
        return item.member("key").map(JsonText.class::cast).map(JsonText::value).orElseThrow();
    }

    private static List<String> lines(List<TemplateChange> changes) {
        return changes.stream().map(change -> change.path().text() + ' ' + change.compatibility()).toList();
    }

    @Test
    void findsWhatNobodyJudges() {
        assertThat(lines(Changes.between(BEFORE, AFTER, changes -> {
            changes.note("name", Compatibility.COMPATIBLE);
            changes.below("review", review -> {
            });
        }))).containsExactly("/name COMPATIBLE", "/review/new BREAKING", "/new BREAKING", "/gone BREAKING");
    }

    @Test
    void findsWhatNobodyJudgesOfItems() {
        var before = List.of(form("{\"key\": \"x\", \"new\": 1}"), form("{\"key\": \"y\"}"));
        var later = List.of(form("{\"key\": \"x\", \"new\": 2}"), form("{\"key\": \"y\"}"));

        assertThat(lines(Changes.between(JsonObject.EMPTY, JsonObject.EMPTY,
                changes -> changes.items(ITEMS, before, later)))).containsExactly("/items/x/new BREAKING");
    }
}
