package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.e2e.Api.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deviations over HTTP, from the offer to the outcome, and the requirement values that they are measured by. */
class DeviationIT {

    private static final String FLOW = "{\"flow\": {\"value\": \"%s\", \"unit\": \"m3/h\"}}";
    private static final String SMALLER = "[{\"field\": \"flow\", \"reason\": \"smaller basin\"}]";

    private static BuildingSite site;
    private static String plumbing;
    private static String electrical;

    private String template = "";

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
    }

    @BeforeEach
    void publishTemplate() {
        template = site.templateWith("""
                {"key": "flow", "type": "quantity", "unit": "m3/h", "required": true,
                 "constraints": {"min": "30", "requirement": "at_least"}, "ownerConsultantTypeId": "%s"},
                {"key": "volts", "type": "quantity", "unit": "V", "constraints": {"requirement": "equal"},
                 "ownerConsultantTypeId": "%s"}""".formatted(plumbing, electrical), plumbing, electrical);
    }

    @Test
    void reportsTheWorkingCopyFieldByField() {
        require("plumber", FLOW.formatted("40")).expect(200);
        var draft = offer("{\"flow\": {\"value\": \"11\", \"unit\": \"L/s\"}}", "[]");

        var report = report("viewer", draft);

        assertThat(JsonWriter.write(report.json())).isEqualTo("""
                {"items":[\
                {"field":"flow","status":"complies","against":"template","constraint":"required",\
                "offered":{"value":"11","unit":"L/s"}},\
                {"field":"flow","status":"complies","against":"template","constraint":"min",\
                "required":{"value":"30","unit":"m3/h"},"offered":{"value":"11","unit":"L/s"}},\
                {"field":"flow","status":"deviates","against":"requirement","constraint":"at_least",\
                "required":{"value":"40","unit":"m3/h"},"offered":{"value":"11","unit":"L/s"},\
                "delta":{"value":"-0.4","unit":"m3/h"}}],\
                "summary":{"complies":2,"deviates":1,"missing":0,"not_comparable":0,"declared":0,"accepted":0}}""");
        assertThat(report.tag()).isPresent();
        assertThat(site.person("viewer").send("GET", path(draft) + "/deviations", null,
                Map.of("If-None-Match", report.tag().orElseThrow())).status()).isEqualTo(304);
    }

    @Test
    void reportsWhatIsMissingOrOfAnotherDimension() {
        var empty = offer("{}", "[]");
        assertThat(statuses(empty)).containsExactly("required missing", "min missing");

        var wrong = offer("{\"flow\": {\"value\": \"11\", \"unit\": \"bar\"}, \"volts\": \"high\"}", "[]");
        assertThat(statuses(wrong)).containsExactly("required not_comparable", "min not_comparable",
                "type not_comparable");
    }

    @Test
    void refusesToSubmitWhatDeviatesUndeclared() {
        require("plumber", FLOW.formatted("40")).expect(200);
        var draft = offer(FLOW.formatted("25"), "[]");

        var refused = site.command("contractor", draft, "submit", "{}").expect(422);

        assertThat(refused.code()).isEqualTo("undeclared-deviation");
        assertThat(errors(refused)).containsExactly("/values/flow undeclared-deviation",
                "/values/flow undeclared-deviation");
        assertThat(site.submission(draft.text("id")).text("status")).isEqualTo("draft");
    }

    @Test
    void acceptsADeclaredDeviationWithANoteOnly() {
        var inReview = submitted(FLOW.formatted("25"), SMALLER);
        assertThat(statuses(inReview)).containsExactly("required complies", "min declared");

        var clean = decide("plumber", plumbing, inReview, "approved", "[]").expect(422);
        assertThat(clean.code()).isEqualTo("unaccepted-deviation");
        assertThat(errors(clean)).containsExactly("/decision unaccepted-deviation");
        assertThat(clean.text("errors", 0, "detail")).contains("approved_as_noted", "flow", "acceptedDeviations");
        assertThat(errors(decide("plumber", plumbing, inReview, "approved_as_noted", "[]").expect(422)))
                .containsExactly("/acceptedDeviations unaccepted-deviation");
        assertThat(statuses(inReview)).containsExactly("required complies", "min declared");

        var accepting = decide("plumber", plumbing, inReview, "approved_as_noted", "[\"flow\"]").expect(201);
        assertThat(accepting.text("acceptedDeviations", 0)).isEqualTo("flow");
        assertThat(report("plumber", inReview).text("items", 1, "acceptedBy", 0)).isEqualTo(accepting.text("id"));

        decide("electrician", electrical, inReview, "approved", "[]").expect(201);
        assertThat(status(inReview)).isEqualTo("approved_as_noted");
        var closed = report("contractor", inReview);
        assertThat(closed.text("items", 1, "status")).isEqualTo("accepted");
        assertThat(closed.text("items", 1, "reason")).isEqualTo("smaller basin");
        assertThat(closed.text("items", 1, "acceptedBy", 0)).isEqualTo(accepting.text("id"));

        require("plumber", FLOW.formatted("90")).expect(200);
        assertThat(report("contractor", inReview).body()).isEqualTo(closed.body());
    }

    @Test
    void detectsADeviationThatAppearsInTheRoundThoughSomebodyHasApproved() {
        var inReview = submitted(FLOW.formatted("35"), "[]");
        var first = decide("plumber", plumbing, inReview, "approved", "[]").expect(201);

        require("plumber", FLOW.formatted("40")).expect(200);

        assertThat(statuses(inReview)).containsExactly("required complies", "min complies", "at_least deviates");
        assertThat(awaited(inReview)).containsExactlyInAnyOrder(plumbing, electrical);
        decide("electrician", electrical, inReview, "approved", "[]").expect(201);
        assertThat(status(inReview)).isEqualTo("in_review");
        assertThat(awaited(inReview)).containsExactly(plumbing);

        supersede(first, inReview, "approved").expect(422);
        supersede(first, inReview, "approved_as_noted").expect(201);
        assertThat(status(inReview)).isEqualTo("approved_as_noted");
        assertThat(statuses(inReview)).containsExactly("required complies", "min complies", "at_least accepted");
    }

    @Test
    void wantsADeviationAcceptedAgainWhenTheRequirementRises() {
        require("plumber", FLOW.formatted("40")).expect(200);
        var inReview = submitted(FLOW.formatted("35"), SMALLER);
        var first = decide("plumber", plumbing, inReview, "approved_as_noted", "[\"flow\"]").expect(201);
        assertThat(decide("plumber", plumbing, inReview, "approved_as_noted", "[\"flow\"]").expect(200).text("id"))
                .isEqualTo(first.text("id"));

        require("plumber", FLOW.formatted("60")).expect(200);

        assertThat(statuses(inReview)).containsExactly("required complies", "min complies", "at_least declared");
        decide("electrician", electrical, inReview, "approved", "[]").expect(201);
        assertThat(status(inReview)).isEqualTo("in_review");
        assertThat(decide("plumber", plumbing, inReview, "approved_as_noted", "[\"flow\"]").expect(409).code())
                .isEqualTo("decision-exists");
        supersede(first, inReview, "approved_as_noted").expect(201);
        assertThat(status(inReview)).isEqualTo("approved_as_noted");
    }

    @Test
    void closesTheRoundWhenTheLastDeviationGoes() {
        var inReview = submitted(FLOW.formatted("35"), "[]");
        require("plumber", FLOW.formatted("40")).expect(200);
        var accepting = decide("plumber", plumbing, inReview, "approved_as_noted", "[\"flow\"]").expect(201);
        assertThat(accepting.text("decision")).isEqualTo("approved_as_noted");
        require("plumber", FLOW.formatted("50")).expect(200);
        decide("electrician", electrical, inReview, "approved", "[]").expect(201);
        assertThat(status(inReview)).isEqualTo("in_review");

        require("plumber", "{\"flow\": null}").expect(200);

        assertThat(status(inReview)).isEqualTo("approved_as_noted");
    }

    @Test
    void letsAConsultantSetTheFieldsOfHisDisciplineOnly() {
        var mixed = "{\"flow\": {\"value\": \"40\", \"unit\": \"m3/h\"}, \"volts\": {\"value\": \"400\", \"unit\": \"V\"}}";

        require("plumber", mixed).expect(403);
        assertThat(requirements().at("values")).isEqualTo(JsonObject.EMPTY);

        assertThat(require("plumber", FLOW.formatted("40")).expect(200).text("setBy", "flow", "onBehalfOf"))
                .isEqualTo("null");
        var onBehalf = require("manager", "{\"volts\": {\"value\": \"400\", \"unit\": \"V\"}}").expect(200);
        assertThat(onBehalf.text("setBy", "volts", "onBehalfOf")).isEqualTo(electrical);
        assertThat(onBehalf.text("setBy", "volts", "userId")).isEqualTo(site.person("manager").userId());
        assertThat(onBehalf.text("setBy", "flow", "userId")).isEqualTo(site.person("plumber").userId());
        require("contractor", FLOW.formatted("1")).expect(403);
    }

    @Test
    void refusesRequirementsThatTheTemplateCannotHold() {
        assertThat(errors(require("manager", """
                {"flow": {"value": "40", "unit": "bar"}, "volts": "high", "typo": 1}""").expect(422)))
                .containsExactlyInAnyOrder("/values/flow/unit incommensurable-unit", "/values/volts wrong-type",
                        "/values/typo unknown-field");
        var path = site.path() + "/requirements/" + template;
        site.person("plumber").send("PATCH", path, "{\"values\": {}}", Optional.<String>empty()).expect(428);
        var tag = requirements().tag();
        require("plumber", FLOW.formatted("40")).expect(200);
        site.person("plumber").send("PATCH", path, "{\"values\": " + FLOW.formatted("41") + "}", tag).expect(412);
    }

    private Reply requirements() {
        return site.person("viewer").get(site.path() + "/requirements/" + template).expect(200);
    }

    private Reply require(String person, String values) {
        return site.person(person).send("PATCH", site.path() + "/requirements/" + template,
                "{\"values\": " + values + "}", requirements().tag());
    }

    private Reply offer(String values, String declared) {
        return site.person("contractor").post(site.path() + "/equipment-submissions", """
                {"templateId": "%s", "name": "Offer", "values": %s, "declaredDeviations": %s}"""
                .formatted(template, values, declared)).expect(201);
    }

    private Reply submitted(String values, String declared) {
        return site.command("contractor", offer(values, declared), "submit", "{}").expect(200);
    }

    private static Reply decide(String person, String type, Reply submission, String decision, String accepted) {
        return site.person(person).post(path(submission) + "/decisions", """
                {"consultantTypeId": "%s", "round": 1, "decision": "%s", "comments": "see sheet 3",
                 "acceptedDeviations": %s}""".formatted(type, decision, accepted));
    }

    private static Reply supersede(Reply earlier, Reply submission, String decision) {
        return site.person("plumber").post(path(submission) + "/decisions", """
                {"consultantTypeId": "%s", "round": 1, "decision": "%s", "comments": "see sheet 3", "supersedes": "%s",
                 "acceptedDeviations": %s}""".formatted(plumbing, decision, earlier.text("id"),
                decision.equals("approved") ? "[]" : "[\"flow\"]"));
    }

    private static String path(Reply submission) {
        return BuildingSite.SUBMISSIONS + submission.text("id");
    }

    private static Reply report(String person, Reply submission) {
        return site.person(person).get(path(submission) + "/deviations").expect(200);
    }

    private static List<String> statuses(Reply submission) {
        return ((JsonArray) report("viewer", submission).at("items")).elements().stream()
                .map(JsonObject.class::cast)
                .map(item -> text(item, "constraint") + " " + text(item, "status"))
                .toList();
    }

    private static List<String> errors(Reply problem) {
        return ((JsonArray) problem.at("errors")).elements().stream()
                .map(JsonObject.class::cast)
                .map(error -> text(error, "pointer") + " " + text(error, "code"))
                .toList();
    }

    private static List<String> awaited(Reply submission) {
        return ((JsonArray) site.submission(submission.text("id")).at("ballInCourt")).elements().stream()
                .map(JsonObject.class::cast)
                .map(ball -> text(ball, "consultantTypeId"))
                .toList();
    }

    private static String status(Reply submission) {
        return site.submission(submission.text("id")).text("status");
    }

    private static String text(JsonObject object, String member) {
        return JsonWriter.write(object.member(member).orElseThrow()).replace("\"", "");
    }
}
