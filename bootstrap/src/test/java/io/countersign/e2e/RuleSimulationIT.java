package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonWriter;
import io.countersign.e2e.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules tried on a history that people made over HTTP. */
class RuleSimulationIT {

    private static final Map<String, String> LINES = Map.of("Accept", "application/x-ndjson");
    private static final String FIELDS = """
            {"key": "flow", "type": "quantity", "unit": "m3/h", "constraints": {"requirement": "at_least"}},
            {"key": "note", "type": "text"}""";

    private BuildingSite site;
    private String plumbing;
    private String acoustics;
    private String template;

    @BeforeEach
    void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        acoustics = site.consultantType("acoustics");
        site.assign("plumber", plumbing);
        site.assign("acoustician", acoustics);
        template = site.templateWith(FIELDS, plumbing, acoustics);
    }

    private String simulations() {
        return "/api/v1/equipment-templates/" + template + "/rule-simulations";
    }

    private Reply simulate(String rule) {
        return site.admin().post(simulations(), "{\"rule\": %s}".formatted(rule)).expect(200);
    }

    private List<String> lines(String rule) {
        var reply = site.admin().send("POST", simulations(), "{\"rule\": %s}".formatted(rule), LINES).expect(200);
        assertThat(reply.header("Content-Type")).contains("application/x-ndjson");
        return reply.body().lines().toList();
    }

    private static String leaf(String type) {
        return "{\"discipline\": {\"consultantTypeId\": \"%s\"}}".formatted(type);
    }

    private static String all(String... rules) {
        return "{\"allOf\": [%s]}".formatted(String.join(", ", rules));
    }

    private static String any(String... rules) {
        return "{\"anyOf\": [%s]}".formatted(String.join(", ", rules));
    }

    private String decided(String plumber, String acoustician) {
        var submission = site.inReview(template).text("id");
        site.decide("plumber", submission, plumbing, 1, plumber).expect(201);
        site.decide("acoustician", submission, acoustics, 1, acoustician).expect(201);
        return submission;
    }

    /** One of each kind: approved, sent back and submitted again, rejected, overridden, withdrawn, open with one vote. */
    private void history() {
        decided("approved", "approved");
        var returned = decided("approved", "revision_requested");
        site.command("contractor", site.submission(returned), "submit", "{}").expect(200);
        decided("rejected", "approved_as_noted");
        var overridden = site.inReview(template);
        site.decide("plumber", overridden.text("id"), plumbing, 1, "revision_requested").expect(201);
        site.command("manager", site.submission(overridden.text("id")), "override",
                "{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}").expect(200);
        var withdrawn = site.inReview(template);
        site.decide("acoustician", withdrawn.text("id"), acoustics, 1, "approved").expect(201);
        site.command("contractor", site.submission(withdrawn.text("id")), "withdraw", "{}").expect(200);
        var open = site.inReview(template).text("id");
        site.decide("acoustician", open, acoustics, 1, "approved").expect(201);
    }

    /** People leave and come, requirements change, somebody else edits: none of it touches a round that closed. */
    private void changeTheWorld() {
        var assignments = site.admin().get(site.path() + "/consultant-assignments").expect(200);
        var ended = site.path() + "/consultant-assignments/" + assignments.text("items", 0, "id");
        site.admin().send("DELETE", ended, null, site.admin().get(ended).expect(200).tag()).expect(204);
        site.assign("newcomer", plumbing);
        site.assign("newcomer", acoustics);
        var requirements = site.path() + "/requirements/" + template;
        site.person("manager").send("PATCH", requirements,
                "{\"values\": {\"flow\": {\"value\": \"40\", \"unit\": \"m3/h\"}}}",
                site.admin().get(requirements).expect(200).tag()).expect(200);
    }

    @Test
    void changesNothingByTheRuleOfTheVersion() {
        history();
        var rule = site.admin().get("/api/v1/equipment-templates/" + template + "/versions/1").expect(200);

        changesNothing(rule);
        changeTheWorld();
        changesNothing(rule);
    }

    private void changesNothing(Reply rule) {
        assertThat(simulate(json(rule, "approvalRule")).body()).isEqualTo("{\"type\":\"summary\",\"replayed\":7,"
                + "\"unchanged\":7,\"flips\":0,\"deadEnds\":0,\"reconstructed\":0,\"firstFlips\":[],\"firstDeadEnds\":[]}");
        assertThat(lines(json(rule, "approvalRule"))).containsExactly("{\"type\":\"progress\",\"replayed\":7}",
                "{\"type\":\"summary\",\"replayed\":7,\"unchanged\":7,\"flips\":0,\"deadEnds\":0,\"reconstructed\":0}");
    }

    private static String json(Reply reply, String member) {
        return JsonWriter.write(reply.at(member));
    }

    @Test
    void tellsEveryVerdictThatWouldHaveBeenAnother() {
        history();
        changeTheWorld();

        var flips = lines(any(leaf(plumbing), leaf(acoustics)));

        assertThat(flips).hasSize(7).last().asString().contains("\"replayed\":7,\"unchanged\":2,\"flips\":5");
        assertThat(flips).filteredOn(line -> line.contains("\"type\":\"flip\"")).map(RuleSimulationIT::told)
                .containsExactlyInAnyOrder("\"revision_requested\" recorded needs_revision approved",
                        "\"rejected\" recorded rejected approved_as_noted",
                        "\"approved\" recorded needs_revision pending", "\"withdrawn\" recorded pending approved",
                        "null current pending approved");
    }

    private static String told(String line) {
        return line.replaceFirst(
                ".*\"outcome\":([^,]+),\"circumstances\":\"(\\w+)\",\"from\":\"(\\w+)\",\"to\":\"(\\w+)\".*",
                "$1 $2 $3 $4");
    }

    @Test
    void tellsWhatNobodyCouldHaveApproved() {
        var structural = site.consultantType("structural");
        decided("approved", "approved");
        var submission = site.inReview(template);
        site.assign("engineer", structural);

        var ends = simulate(all(leaf(plumbing), leaf(structural)));

        assertThat(ends.body()).contains("\"replayed\":2,\"unchanged\":1,\"flips\":0,\"deadEnds\":1");
        assertThat(ends.text("firstDeadEnds", 0, "outcome")).isEqualTo("approved");
        assertThat(ends.text("firstDeadEnds", 0, "to")).isEqualTo("unsatisfiable");
        assertThat(ends.text("firstDeadEnds", 0, "understaffed", 0, "consultantTypeId")).isEqualTo(structural);
        assertThat(ends.text("firstDeadEnds", 0, "submissionId")).isNotEqualTo(submission.text("id"));
    }

    @Test
    void judgesByTheRequirementsOfTheMomentTheRoundClosed() {
        var offer = site.person("contractor").post(site.path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Pump\", \"values\": {\"flow\": {\"value\": \"30\", \"unit\": \"m3/h\"}}}"
                        .formatted(template))
                .expect(201);
        var submission = site.command("contractor", offer, "submit", "{}").expect(200);
        site.decide("plumber", submission.text("id"), plumbing, 1, "approved").expect(201);
        site.command("contractor", site.submission(submission.text("id")), "withdraw", "{}").expect(200);
        changeTheWorld();
        var sceptical = any(
                "{\"when\": {\"condition\": {\"not\": {\"deviates\": [\"flow\"]}}, \"rule\": %s}}"
                        .formatted(leaf(plumbing)),
                leaf(acoustics));

        assertThat(simulate(sceptical).body()).contains("\"flips\":1")
                .contains("\"from\":\"pending\",\"to\":\"approved\"");
    }

    @Test
    void letsAdministratorsLookEverywhereAndManagersAtTheirOwnProject() {
        decided("approved", "approved");
        var elsewhere = new BuildingSite();
        var here = "{\"projectId\": \"%s\", \"rule\": %s}".formatted(site.project(), leaf(plumbing));
        var there = "{\"projectId\": \"%s\", \"rule\": %s}".formatted(elsewhere.project(), leaf(plumbing));
        var everywhere = "{\"rule\": %s}".formatted(leaf(plumbing));

        assertThat(site.admin().post(simulations(), everywhere).expect(200).text("replayed")).isEqualTo("1");
        assertThat(site.admin().post(simulations(), there).expect(200).text("replayed")).isEqualTo("0");
        assertThat(site.person("manager").post(simulations(), here).expect(200).text("replayed")).isEqualTo("1");
        site.person("manager").post(simulations(), everywhere).expect(403);
        site.person("manager").post(simulations(), there).expect(404);
        site.person("viewer").post(simulations(), here).expect(403);
        RunningService.get().anonymous().post(simulations(), here).expect(401);
    }

    @Test
    void refusesInTheOrderOfAllRefusals() {
        var nowhere = "/api/v1/equipment-templates/2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a03/rule-simulations";
        var nonsense = "{\"rule\": {\"allOf\": []}, \"rules\": 1}";

        assertThat(site.person("viewer").post(simulations(), "{").code()).isEqualTo("malformed-request");
        site.person("viewer").post(nowhere, nonsense).expect(404);
        site.person("viewer").post(simulations(), nonsense).expect(403);
        var refused = site.admin().post(simulations(), nonsense).expect(422);
        assertThat(refused.text("errors", 0, "pointer")).isEqualTo("/rule/allOf");
        assertThat(refused.text("errors", 1, "pointer")).isEqualTo("/rules");
        assertThat(site.admin().post(simulations(), "{\"rule\": {\"allOf\": []}}").code()).isEqualTo("rule-malformed");
        var unknown = "{\"when\": {\"condition\": {\"field\": \"flaw\", \"is\": \"present\"}, \"rule\": %s}}";
        var misspelt = site.admin().post(simulations(), "{\"rule\": %s}".formatted(unknown.formatted(leaf(plumbing))));
        assertThat(misspelt.expect(422).text("errors", 0, "code")).isEqualTo("unknown-specification");
        var stranger = leaf("2f3b9c1e-52a4-4d1c-9f59-7d7f1d7b0a03");
        var reference = site.admin().post(simulations(), "{\"rule\": %s}".formatted(stranger)).expect(422);
        assertThat(reference.text("errors", 0, "code")).isEqualTo("unknown-reference");
        assertThat(reference.text("errors", 0, "pointer")).isEqualTo("/rule");
        site.admin().post(simulations(), "{\"rule\": %s, \"projectId\": \"x\"}".formatted(leaf(plumbing))).expect(422);
        site.admin().post(simulations() + "?limit=1", "{\"rule\": %s}".formatted(leaf(plumbing))).expect(422);
        site.admin().send("POST", simulations(), "{\"rule\": %s}".formatted(leaf(plumbing)),
                Map.of("Accept", "text/csv")).expect(406);
    }

    @Test
    void triesARuleOfTheDraftOnRoundsOfAnEarlierVersion() {
        decided("approved", "revision_requested");
        var path = "/api/v1/equipment-templates/" + template;
        site.admin().send("PUT", path, """
                {"name": "Pump", "specifications": [%s, {"key": "head", "type": "decimal"}], "approvalRule": %s}"""
                .formatted(FIELDS, leaf(plumbing)), site.admin().get(path).expect(200).tag()).expect(200);
        var ofTheDraft = "{\"when\": {\"condition\": {\"field\": \"head\", \"is\": \"greater_than\", \"value\": \"3\"},"
                + " \"rule\": %s}}".formatted(leaf(plumbing));

        assertThat(simulate(json(site.admin().get(path).expect(200), "approvalRule")).text("flips")).isEqualTo("1");
        assertThat(simulate(ofTheDraft).text("flips")).isEqualTo("1");
        assertThat(simulate(all(leaf(plumbing), leaf(acoustics))).text("unchanged")).isEqualTo("1");
    }

    @Test
    void speaksHebrewWhenSomethingIsWrong() {
        var reply = site.admin().send("POST", simulations(), "{}", Map.of("Accept", "application/x-ndjson",
                "Accept-Language", "he"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
        assertThat(reply.header("Content-Language")).isEqualTo(Optional.of("he"));
    }
}
