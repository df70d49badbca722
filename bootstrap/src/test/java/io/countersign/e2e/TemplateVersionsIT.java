package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.e2e.Api.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Versions of a template over HTTP: what differs between them, and what becomes of drafts of an older one. */
class TemplateVersionsIT {

    private static final String TEMPLATES = "/api/v1/equipment-templates/";
    private static final String FIRST = """
            {"key": "flow", "type": "quantity", "unit": "m3/h", "constraints": {"min": "36"}},
            {"key": "colour", "type": "text"}""";
    private static final String SECOND = """
            {"key": "flow", "type": "quantity", "unit": "L/s", "constraints": {"min": "11"}},
            {"key": "power", "type": "quantity", "unit": "kW", "required": true}""";

    private static final String TO_SECOND = "{\"templateVersion\": 2}";

    private static BuildingSite site;
    private static String plumbing;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        site.assign("consultant", plumbing);
    }

    @Test
    void tellsWhatDiffersBetweenTwoVersions() {
        var versions = TEMPLATES + templateOfTwoVersions() + "/versions/";

        var diff = site.person("viewer").get(versions + "2/diff").expect(200);

        assertThat(diff.body()).contains("\"from\":1,\"to\":2,\"compatibility\":\"breaking\"",
                "{\"path\":\"/specifications/colour\",\"kind\":\"removed\",\"compatibility\":\"breaking\",\"before\":{",
                "{\"path\":\"/specifications/power\",\"kind\":\"added\",\"compatibility\":\"tightening\",\"before\":null,",
                "{\"path\":\"/specifications/flow/unit\",\"kind\":\"changed\",\"compatibility\":\"compatible\","
                        + "\"before\":\"m3/h\",\"after\":\"L/s\"}",
                "{\"path\":\"/specifications/flow/constraints/min\",\"kind\":\"changed\",\"compatibility\":\"tightening\","
                        + "\"before\":{\"value\":\"36\",\"unit\":\"m3/h\"},\"after\":{\"value\":\"11\",\"unit\":\"L/s\"}}");
        assertThat(site.person("viewer").send("GET", versions + "2/diff", null,
                Map.of("If-None-Match", diff.tag().orElseThrow())).status()).isEqualTo(304);
        assertThat(site.admin().get(versions + "1/diff?from=2").expect(200).body())
                .contains("\"path\":\"/specifications/power\",\"kind\":\"removed\"");
        assertThat(site.admin().get(versions + "2/diff?from=2").expect(200).body())
                .contains("\"compatibility\":\"compatible\",\"changes\":[]");
    }

    @Test
    void refusesAStartThatDoesNotExist() {
        var versions = TEMPLATES + templateOfTwoVersions() + "/versions/";

        assertFault(site.admin().get(versions + "1/diff"), "from", "required");
        assertFault(site.admin().get(versions + "2/diff?from=3"), "from", "unknown-reference");
        assertFault(site.admin().get(versions + "2/diff?from=0"), "from", "too-small");
        assertFault(site.admin().get(versions + "2/diff?from=first"), "from", "wrong-type");
        assertFault(site.admin().get(versions + "2/diff?form=1"), "form", "unknown-field");
        assertThat(site.admin().get(versions + "3/diff?from=0").status()).isEqualTo(404);
    }

    @Test
    void offersASchemaOfTheValues() {
        var path = TEMPLATES + templateOfTwoVersions() + "/versions/2/schema";

        var schema = site.person("viewer").get(path).expect(200);

        assertThat(schema.header("Content-Type")).hasValue("application/schema+json");
        assertThat(schema.text("$id")).isEqualTo(path);
        assertThat(schema.text("required")).isEqualTo("[\"power\"]");
        assertThat(site.admin().send("GET", path, null, Map.of("Accept", "text/html")).status()).isEqualTo(406);
        assertThat(site.admin().get(path.replace("/2/", "/3/")).status()).isEqualTo(404);
    }

    @Test
    void saysWhatMovingADraftWouldMeanAndMovesItThen() {
        var template = site.templateWith(FIRST, plumbing);
        var draft = site.person("contractor")
                .post(site.path() + "/equipment-submissions",
                        """
                                {"templateId": "%s", "name": "Offer", "values": {"colour": "red", "flow": {"value": "37", "unit": "m3/h"}}}"""
                                .formatted(template))
                .expect(201);
        publish(template, SECOND);

        var preview = site.command("contractor", draft, "migrate?validateOnly=true", TO_SECOND).expect(200);

        assertThat(preview.text("compatibility")).isEqualTo("breaking");
        assertThat(preview.text("unplaced")).isEqualTo("[\"colour\"]");
        assertThat(preview.text("dropped")).isEqualTo("[]");
        assertThat(preview.text("appearing")).contains("/values/power", "required", "/values/flow",
                "undeclared-deviation");
        assertThat(site.submission(draft.text("id")).body()).contains("\"templateVersion\":1", "red");

        var refused = site.command("contractor", draft, "migrate", TO_SECOND).expect(422);
        assertThat(refused.text("errors", 0, "code")).isEqualTo("no-place");
        assertThat(refused.text("errors", 0, "detail")).contains("colour");
        assertThat(site.submission(draft.text("id")).tag()).isNotEmpty();

        var body = "{\"templateVersion\": 2, \"drop\": [\"colour\"]}";
        assertThat(site.command("contractor", draft, "migrate?validateOnly=true", body).expect(200).text("dropped"))
                .isEqualTo("[\"colour\"]");
        var moved = site.command("contractor", draft, "migrate", body).expect(200);
        assertThat(moved.text("templateVersion")).isEqualTo("2");
        assertThat(moved.text("values")).doesNotContain("colour").contains("37");
    }

    @Test
    void listsTheDraftsOfOlderVersionsToWhoeverMayReadThem() {
        var template = site.templateWith(FIRST, plumbing);
        var draft = site.draft(template);
        site.inReview(template);
        assertThat(draft.text("latestTemplateVersion")).isEqualTo("1");
        publish(template, SECOND);
        var impact = TEMPLATES + template + "/versions/2/impact";

        var listed = site.person("viewer").get(impact).expect(200);

        assertThat(listed.text("items", 0, "submissionId")).isEqualTo(draft.text("id"));
        assertThat(listed.text("items", 0, "templateVersion")).isEqualTo("1");
        assertThat(listed.text("items", 0, "compatibility")).isEqualTo("breaking");
        assertThat(listed.body()).containsOnlyOnce("submissionId");
        assertThat(site.admin().get(impact).expect(200).body()).contains(draft.text("id"));
        assertThat(new BuildingSite().person("manager").get(impact).expect(200).text("items")).isEqualTo("[]");
        assertThat(site.admin().get(TEMPLATES + template + "/versions/1/impact").expect(200).text("items"))
                .isEqualTo("[]");
        assertThat(site.admin().get(TEMPLATES + template + "/versions/3/impact").status()).isEqualTo(404);
        assertThat(site.admin().get(impact + "?limit=0").expect(422).text("errors", 0, "parameter")).isEqualTo("limit");
        var shown = site.submission(draft.text("id"));
        assertThat(shown.text("templateVersion")).isEqualTo("1");
        assertThat(shown.text("latestTemplateVersion")).isEqualTo("2");
        assertThat(site.person("viewer").get(site.path() + "/equipment-submissions").expect(200)
                .text("items", 0, "latestTemplateVersion")).isEqualTo("2");
    }

    @Test
    void judgesByTheGuardsOfTheCommand() {
        var template = templateOfTwoVersions();
        var draft = site.draft(template);
        var preview = BuildingSite.SUBMISSIONS + draft.text("id") + "/migrate?validateOnly=true";

        assertThat(site.person("viewer").post(preview, TO_SECOND, draft.tag()).status()).isEqualTo(403);
        assertThat(new BuildingSite().person("manager").post(preview, TO_SECOND, draft.tag()).status()).isEqualTo(404);
        assertThat(site.person("contractor").post(preview, TO_SECOND).status()).isEqualTo(428);
        assertThat(site.command("contractor", site.inReview(site.template(plumbing)), "migrate?validateOnly=true",
                TO_SECOND).status()).isEqualTo(409);
        assertThat(
                site.command("contractor", draft, "migrate?validateOnly=true", "{\"templateVersion\": 9}").expect(422)
                        .text("errors", 0, "pointer"))
                .isEqualTo("/templateVersion");
        assertThat(site.command("contractor", draft, "migrate?validateOnly=maybe", TO_SECOND).expect(422)
                .text("errors", 0, "parameter")).isEqualTo("validateOnly");
        assertThat(site.command("contractor", draft, "migrate", "{\"templateVersion\": 1, \"drop\": [\"flow\", 1]}")
                .expect(422).text("errors", 0, "pointer")).isEqualTo("/drop/1");
        assertThat(site.command("contractor", draft, "migrate", "{\"templateVersion\": 1, \"drop\": [\"flow\"]}")
                .expect(422).text("errors", 0, "code")).isEqualTo("not-allowed-value");
    }

    private static void assertFault(Reply reply, String parameter, String code) {
        assertThat(reply.expect(422).text("errors", 0, "parameter")).isEqualTo(parameter);
        assertThat(reply.text("errors", 0, "code")).isEqualTo(code);
    }

    private static String templateOfTwoVersions() {
        var id = site.templateWith(FIRST, plumbing);
        publish(id, SECOND);
        return id;
    }

    private static void publish(String template, String specifications) {
        var path = TEMPLATES + template;
        var changed = site.admin().send("PUT", path,
                "{\"name\": \"Template\", \"specifications\": [%s], \"consultantTypeIds\": [\"%s\"]}"
                        .formatted(specifications, plumbing),
                site.admin().get(path).tag()).expect(200);
        site.admin().post(path + "/publish", "{}", changed.tag()).expect(201);
    }
}
