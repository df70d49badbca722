package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.e2e.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions that survive a resubmission, and what two rounds offer differently, over HTTP. */
class CarryForwardIT {

    private static final String OFFER = """
            {"templateId": "%s", "name": "Fire pump", "values": {"flow": {"value": "12", "unit": "L/s"}, "power": 5.50,
             "mass": "120"}, "documents": [{"key": "curve", "name": "curve.pdf"}]}""";

    private static BuildingSite site;
    private static String plumbing;
    private static String electrical;
    private static String structural;
    private static String template;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        structural = site.consultantType("structural");
        site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
        site.assign("engineer", structural);
        template = template("true");
    }

    private static String template(String carryForward) {
        var created = site.admin().post("/api/v1/equipment-templates", """
                {"name": "Pump %4$s", "review": {"carryForward": %5$s}, "consultantTypeIds": ["%1$s", "%2$s", "%3$s"],
                 "specifications": [
                  {"key": "flow", "type": "quantity", "unit": "m3/h", "ownerConsultantTypeId": "%1$s",
                   "constraints": {"requirement": "at_least"}},
                  {"key": "power", "type": "decimal", "ownerConsultantTypeId": "%2$s"},
                  {"key": "mass", "type": "decimal", "ownerConsultantTypeId": "%3$s"}],
                 "requiredDocuments": [{"key": "curve", "source": "contractor", "required": false,
                  "ownerConsultantTypeId": "%1$s"}]}"""
                .formatted(plumbing, electrical, structural, UUID.randomUUID(), carryForward)).expect(201);
        site.admin().post("/api/v1/equipment-templates/" + created.text("id") + "/publish", "{}", created.tag())
                .expect(201);
        return created.text("id");
    }

    @Test
    void asksOnlyTheDisciplineWhoseFieldChangedAgain() {
        var id = returned(template);
        edit(id, "{\"values\": {\"flow\": {\"value\": \"14\"}}}");

        var second = submit(id);

        assertThat(second.text("status")).isEqualTo("in_review");
        assertThat(second.text("ballInCourt", 0, "consultantTypeId")).isEqualTo(plumbing);
        assertThat(elements(second.at("ballInCourt"))).hasSize(1);
        var round = round(id, 2);
        assertThat(elements(round.at("decisions"))).hasSize(2);
        assertThat(elements(round.at("lostDecisions"))).isEmpty();
        var carried = round.at("decisions", 0);
        var made = site.admin().get(path(id) + "/decisions/" + round.text("decisions", 0, "carriedFrom", "decisionId"))
                .expect(200);
        for (var member : List.of("consultantTypeId", "approverId", "decision", "comments", "acceptedDeviations",
                "contentDigest", "scopeDigest", "decidedAt")) {
            assertThat(member(carried, member)).as(member).isEqualTo(made.at(member));
        }
        assertThat(made.text("round")).isEqualTo("1");
        assertThat(made.text("carriedFrom")).isEqualTo("null");
        assertThat(round.text("decisions", 0, "contentDigest")).isEqualTo(round(id, 1).text("contentDigest"))
                .isNotEqualTo(round.text("contentDigest"));
        assertThat(round.text("decisions", 0, "createdAt")).isEqualTo(round.text("submittedAt"));
        assertThat(site.admin().get(path(id) + "/decisions").expect(200)
                .text("items", 0, "carriedFrom", "round")).isEqualTo("1");

        site.decide("plumber", id, plumbing, 2, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("approved");
    }

    @Test
    void namesThePlacesThatCostADecision() {
        var id = returned(template);
        edit(id, """
                {"values": {"power": 7.5, "flow": {"value": "14"}}, "documents": []}""");
        submit(id);

        var round = round(id, 2);
        assertThat(elements(round.at("decisions"))).hasSize(1);
        assertThat(elements(round.at("lostDecisions"))).hasSize(1);
        assertThat(round.text("lostDecisions", 0, "consultantTypeId")).isEqualTo(electrical);
        assertThat(round.text("lostDecisions", 0, "reason")).isEqualTo("scope_changed");
        assertThat(round.at("lostDecisions", 0, "changedFields")).isEqualTo(json("[\"/values/power\"]"));
        var lost = site.admin().get(path(id) + "/decisions/" + round.text("lostDecisions", 0, "decisionId"));
        assertThat(lost.expect(200).text("round")).isEqualTo("1");
        site.decide("electrician", id, electrical, 2, "approved").expect(201);
        site.decide("plumber", id, plumbing, 2, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("approved");
        assertThat(round(id, 2).at("lostDecisions")).isEqualTo(round.at("lostDecisions"));
    }

    @Test
    void carriesNothingUnlessTheTemplateSaysSo() {
        var id = returned(template("false"));
        submit(id);

        assertThat(elements(round(id, 2).at("decisions"))).isEmpty();
        assertThat(elements(round(id, 2).at("lostDecisions"))).isEmpty();
    }

    @Test
    void asksAgainWhenARequirementIsNoLongerMet() {
        var id = inReview(template);
        site.decide("plumber", id, plumbing, 1, "approved").expect(201);
        site.decide("electrician", id, electrical, 1, "approved").expect(201);
        site.decide("engineer", id, structural, 1, "revision_requested").expect(201);
        var requirements = site.path() + "/requirements/" + template;
        var before = site.admin().get(requirements).expect(200);
        site.person("plumber").send("PATCH", requirements,
                "{\"values\": {\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}}", before.tag()).expect(200);
        edit(id, "{\"declaredDeviations\": [{\"field\": \"flow\", \"reason\": \"as agreed\"}]}");
        submit(id);
        site.person("plumber").send("PATCH", requirements, "{\"values\": {\"flow\": null}}",
                site.admin().get(requirements).expect(200).tag()).expect(200);

        var lost = round(id, 2).at("lostDecisions", 0, "changedFields");
        assertThat(lost).isEqualTo(json("[\"/declaredDeviations/flow\", \"/requirements/flow\"]"));
    }

    @Test
    void leavesItsHolderMasterOfACarriedDecision() {
        var id = returned(template);
        submit(id);
        var carried = carriedOf(id, electrical);
        var electrician = site.person("electrician");
        var path = path(id) + "/decisions";

        var repeated = site.decide("electrician", id, electrical, 2, "approved").expect(200);
        assertThat(repeated.text("id")).isEqualTo(carried);
        var confirmed = electrician.post(path, """
                {"consultantTypeId": "%s", "round": 2, "decision": "approved", "comments": "see sheet 3",
                 "supersedes": "%s"}""".formatted(electrical, carried)).expect(201);
        assertThat(confirmed.text("carriedFrom")).isEqualTo("null");
        assertThat(confirmed.text("contentDigest")).isEqualTo(round(id, 2).text("contentDigest"));

        var other = carriedOf(id, structural);
        var one = site.person("engineer").get(path + "/" + other).expect(200);
        var retracted = site.person("engineer").post(path + "/" + other + "/retract", "{}", one.tag()).expect(200);
        assertThat(retracted.text("retractedAt")).isNotEqualTo("null");
        assertThat(elements(site.submission(id).at("ballInCourt"))).hasSize(2);
    }

    @Test
    void recallsARoundThatHoldsOnlyCarriedDecisions() {
        var id = returned(template);
        submit(id);

        var recalled = site.command("contractor", site.submission(id), "recall", "{}").expect(200);

        assertThat(recalled.text("status")).isEqualTo("revision_requested");
        assertThat(elements(site.admin().get(path(id) + "/decisions").expect(200).at("items"))).hasSize(3);
        submit(id);
        assertThat(elements(round(id, 2).at("decisions"))).hasSize(2);
    }

    @Test
    void tellsWhatTwoRoundsOfferDifferently() {
        var id = returned(template);
        edit(id, """
                {"values": {"flow": {"value": "14"}, "power": 5.5, "mass": null},
                 "documents": [{"key": "curve", "name": "curve-b.pdf"}],
                 "declaredDeviations": [{"field": "flow", "reason": "as <b>agreed</b>"}]}""");
        submit(id);

        var diff = site.person("viewer").get(path(id) + "/rounds/2/diff").expect(200);

        assertThat(diff.json()).isEqualTo(json("""
                {"from": 1, "to": 2, "changes": [
                 {"path": "/declaredDeviations/flow", "change": "added",
                  "after": {"field": "flow", "reason": "as <b>agreed</b>"}},
                 {"path": "/documents/curve", "change": "changed", "before": [{"key": "curve", "name": "curve.pdf"}],
                  "after": [{"key": "curve", "name": "curve-b.pdf"}]},
                 {"path": "/values/flow", "change": "changed", "before": {"value": "12", "unit": "L/s"},
                  "after": {"value": "14", "unit": "L/s"}},
                 {"path": "/values/mass", "change": "removed", "before": "120"},
                 {"path": "/values/power", "change": "respelled", "before": 5.50, "after": 5.5}]}"""));
        assertThat(diff.body()).contains("\"before\":5.50");
        assertThat(site.person("viewer").send("GET", path(id) + "/rounds/2/diff", null,
                Map.of("If-None-Match", diff.tag().orElseThrow())).status()).isEqualTo(304);
        var back = site.person("viewer").get(path(id) + "/rounds/1/diff?from=2").expect(200);
        assertThat(back.text("changes", 0, "change")).isEqualTo("removed");
        assertThat(elements(site.admin().get(path(id) + "/rounds/1/diff?from=1").expect(200).at("changes"))).isEmpty();
    }

    @Test
    void comparesOnlyRoundsThatThereAre() {
        var id = returned(template);
        var diff = path(id) + "/rounds/1/diff";
        var viewer = site.person("viewer");

        assertThat(viewer.get(diff).expect(404).code()).isEqualTo("not-found");
        assertThat(viewer.get(diff + "?from=2").expect(404).code()).isEqualTo("not-found");
        assertThat(viewer.get(path(id) + "/rounds/2/diff?from=1").expect(404).code()).isEqualTo("not-found");
        assertThat(viewer.get(path(id) + "/rounds/0/diff?from=1").expect(404).code()).isEqualTo("not-found");
        for (var bad : Stream.of("from=0", "from=-1", "from=one", "from=", "from=1&from=2", "from=99999999999")
                .toList()) {
            var refused = viewer.get(diff + "?" + bad).expect(422);
            assertThat(refused.text("errors", 0, "parameter")).isEqualTo("from");
        }
        assertThat(viewer.get(diff + "?form=1").expect(422).code()).isEqualTo("unknown-field");
        assertThat(viewer.get(path(id) + "/rounds/7/diff?from=one").expect(404).code()).isEqualTo("not-found");
    }

    private static String inReview(String templateId) {
        var draft = site.person("contractor").post(site.path() + "/equipment-submissions", OFFER.formatted(templateId))
                .expect(201);
        return site.command("contractor", draft, "submit", "{}").expect(200).text("id");
    }

    /** A submission whose first round two disciplines approved and the plumber wants revised. */
    private static String returned(String templateId) {
        var id = inReview(templateId);
        site.decide("electrician", id, electrical, 1, "approved").expect(201);
        site.decide("engineer", id, structural, 1, "approved").expect(201);
        site.decide("plumber", id, plumbing, 1, "revision_requested").expect(201);
        return id;
    }

    private static void edit(String id, String patch) {
        site.person("contractor").send("PATCH", path(id), patch, site.submission(id).tag()).expect(200);
    }

    private static Reply submit(String id) {
        return site.command("contractor", site.submission(id), "submit", "{}").expect(200);
    }

    private static Reply round(String id, int number) {
        return site.admin().get(path(id) + "/rounds/" + number).expect(200);
    }

    private static String carriedOf(String id, String type) {
        return elements(round(id, 2).at("decisions")).stream()
                .filter(decision -> member(decision, "consultantTypeId").equals(JsonValue.text(type)))
                .map(decision -> ((JsonValue.JsonText) member(decision, "id")).value())
                .findFirst().orElseThrow();
    }

    private static String path(String id) {
        return BuildingSite.SUBMISSIONS + id;
    }

    private static List<JsonValue> elements(JsonValue array) {
        return ((JsonArray) array).elements();
    }

    private static JsonValue member(JsonValue object, String name) {
        return ((JsonObject) object).member(name).orElseThrow();
    }

    private static JsonValue json(String text) {
        return JsonReader.readTrusted(text);
    }
}
