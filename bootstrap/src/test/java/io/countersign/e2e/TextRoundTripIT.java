package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written comes back byte for byte. */
class TextRoundTripIT {

    private static final List<String> TEXTS = List.of("ממ\"ד", "<b>bold</b> & \"quoted\" 'single'",
            "Concentration=5 mg/l",
            "back\\slash / slash", "line\nbreak\ttab", "שלום \u200Fעולם\u200E (a)", "emoji 🏗️ and ʼmodifierʼ",
            "\u2028\u2029");

    private static BuildingSite site;
    private static String template;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        template = site.template(site.consultantType("plumbing"));
    }

    @Test
    void keepsEveryTextOfASubmissionVerbatim() {
        for (var text : TEXTS) {
            var quoted = JsonWriter.write(JsonValue.text(text));
            var created = create("{\"note\": %s}".formatted(quoted));

            var read = site.person("viewer").get(BuildingSite.SUBMISSIONS + created).expect(200);

            assertThat(read.body()).contains("\"values\":{\"note\":" + quoted + "}");
        }
    }

    @Test
    void keeps200KibibytesOfNestedValuesVerbatim() {
        var numbers = List.of("1.50", "1e3", "-0.0", "12345678901234567890.123456789", "0.1");
        var items = new ArrayList<String>();
        for (var index = 0; items.stream().mapToInt(String::length).sum() < 200 * 1024; index++) {
            items.add("{\"z\":%s,\"a\":[\"%s\",{\"שם\":\"<i>%d</i>\",\"b\":[true,null,{\"deep\":[%d]}]}],\"B\":{}}"
                    .formatted(
                            numbers.get(index % numbers.size()), "ממ\\\"ד".repeat(1 + index % 7), index, index));
        }
        var nested = "{\"list\":[" + String.join(",", items) + "]}";

        var created = create("{\"note\":" + nested + "}");

        var body = site.person("viewer").get(BuildingSite.SUBMISSIONS + created).expect(200).body();
        assertThat(body).contains("\"values\":{\"note\":" + nested + "}");
    }

    @Test
    void keepsNestedSpecificationsOfEquipmentVerbatim() {
        var specifications = "{\"b\":1.0,\"a\":{\"he\":\"ממ\\\"ד\",\"list\":[1,2.50,{\"x\":\"<b>\"}]}}";
        var path = site.path() + "/equipment";

        var id = site.person("contractor").post(path, "{\"name\":\"משאבה\",\"specifications\":" + specifications + "}")
                .expect(201).text("id");

        assertThat(site.person("viewer").get(path + "/" + id).expect(200).body())
                .contains("\"specifications\":" + specifications);
    }

    @Test
    void keepsCommentsAndNamesVerbatim() {
        for (var text : TEXTS) {
            var quoted = JsonWriter.write(JsonValue.text(text));
            var project = site.admin().post("/api/v1/projects",
                    "{\"name\": \"x%sy\"}".formatted(quoted.substring(1, quoted.length() - 1)));
            var read = site.admin().get("/api/v1/projects/" + project.expect(201).text("id"));
            assertThat(read.at("name")).isEqualTo(JsonValue.text("x" + text + "y"));
        }
    }

    @Test
    void normalisesToFormC() {
        var decomposed = "Cafe\u0301";
        var created = create("{\"note\": \"" + decomposed + "\"}");

        assertThat(JsonReader.readTrusted(site.submission(created).text("values")))
                .isEqualTo(JsonReader.readTrusted("{\"note\": \"Caf\u00E9\"}"));
    }

    private static String create(String values) {
        return site.person("contractor").send("POST", site.path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Offer\", \"values\": %s}".formatted(template, values),
                Optional.empty()).expect(201).text("id");
    }
}
