package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonWriter;
import io.countersign.e2e.Api.Reply;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deciding on behalf of somebody, over HTTP. */
class DelegationIT {

    private BuildingSite site;
    private String plumbing;
    private String electrical;
    private String template;
    private String assignment;

    @BeforeEach
    void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        assignment = site.path() + "/consultant-assignments/" + site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
        template = site.template(plumbing, electrical);
    }

    @Test
    void letsTheDelegateSeeAndDecideAndNamesBoth() {
        var id = site.inReview(template).text("id");
        assertThat(read("standin", id).status()).isEqualTo(404);
        var delegation = site.person("plumber").post(assignment + "/delegations", site.delegation("standin"))
                .expect(201);
        assertThat(delegation.text("onBehalfOf")).isEqualTo(userId("plumber"));
        assertThat(delegation.text("createdById")).isEqualTo(userId("plumber"));
        assertThat(delegation.text("active")).isEqualTo("true");
        var stored = site.person("viewer").get(delegation.header("Location").orElseThrow()).expect(200);
        assertThat(stored.body()).isEqualTo(delegation.body());

        var seen = read("standin", id).expect(200);
        assertThat(seen.text("ballInCourt")).contains(userId("standin"), userId("plumber"));
        assertThat(action(seen, "decide")).isEqualTo("{\"name\":\"decide\",\"allowed\":true}");
        assertThat(action(read("viewer", id), "decide")).contains("forbidden");
        var item = site.person("standin").get("/api/v1/me/inbox").expect(200);
        assertThat(item.text("items", 0, "submissionId")).isEqualTo(id);
        assertThat(item.text("items", 0, "kind")).isEqualTo("decide");
        assertThat(item.text("items", 0, "onBehalfOf")).isEqualTo(userId("plumber"));
        assertThat(site.person("standin").get("/api/v1/me").expect(200).text("projects", 0, "consultantTypeIds", 0))
                .isEqualTo(plumbing);

        var decision = site.decide("standin", id, plumbing, 1, "approved").expect(201);
        assertThat(decision.text("approverId")).isEqualTo(userId("standin"));
        assertThat(decision.text("onBehalfOf")).isEqualTo(userId("plumber"));
        assertThat(site.decide("standin", id, plumbing, 1, "approved").expect(200).text("id"))
                .isEqualTo(decision.text("id"));
        assertThat(items("standin")).isEqualTo("[]");
        assertThat(items("plumber")).isEqualTo("[]");
        var rounds = site.person("viewer").get(BuildingSite.SUBMISSIONS + id + "/rounds/1").expect(200);
        assertThat(rounds.text("decisions", 0, "onBehalfOf")).isEqualTo(userId("plumber"));
        site.decide("electrician", id, electrical, 1, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("approved");
    }

    @Test
    void fillsOneSeatOnce() {
        delegate("standin");
        var id = site.inReview(template).text("id");
        var first = site.decide("standin", id, plumbing, 1, "approved").expect(201);

        var refused = site.decide("plumber", id, plumbing, 1, "rejected").expect(409);
        assertThat(refused.code()).isEqualTo("decision-exists");
        var own = site.person("plumber").post(BuildingSite.SUBMISSIONS + id + "/decisions",
                """
                        {"consultantTypeId": "%s", "round": 1, "decision": "revision_requested", "comments": "no", "supersedes": "%s"}"""
                        .formatted(plumbing, first.text("id")))
                .expect(201);
        assertThat(own.text("onBehalfOf")).isEqualTo("null");
        assertThat(site.decide("standin", id, plumbing, 1, "approved").expect(409).code())
                .isEqualTo("decision-exists");
    }

    @Test
    void asksWhichSeatIsMeantAndLetsOnePersonFillOneOnly() {
        site.assign("second", plumbing);
        var two = site.admin().post("/api/v1/equipment-templates", """
                {"name": "Two plumbers", "approvalRule": {"discipline": {"consultantTypeId": "%s", "count": 2}}}"""
                .formatted(plumbing)).expect(201);
        site.admin().post("/api/v1/equipment-templates/" + two.text("id") + "/publish", "{}", two.tag()).expect(201);
        delegate("second");
        var id = site.inReview(two.text("id")).text("id");

        var ambiguous = site.decide("second", id, plumbing, 1, "approved").expect(422);
        assertThat(ambiguous.text("errors", 0, "pointer")).isEqualTo("/onBehalfOf");
        assertThat(ambiguous.text("errors", 0, "code")).isEqualTo("ambiguous-seat");
        decideOnBehalfOf("second", id, "plumber").expect(201);
        assertThat(decideOnBehalfOf("second", id, "second").expect(409).code()).isEqualTo("decision-exists");
        assertThat(decideOnBehalfOf("second", id, "electrician").expect(403).code()).isEqualTo("not-assigned");
        assertThat(site.submission(id).text("status")).isEqualTo("in_review");
    }

    @Test
    void refusesWhoOfferedOrWhosePrincipalDid() {
        site.assign("contractor", plumbing);
        site.member("offering", "contractor");
        var own = site.admin().get(site.path() + "/consultant-assignments").expect(200).text("items", 0, "id");
        var delegated = site.path() + "/consultant-assignments/" + own + "/delegations";
        site.person("contractor").post(delegated, site.delegation("standin")).expect(201);
        site.person("plumber").post(assignment + "/delegations", site.delegation("offering")).expect(201);
        var byPrincipal = site.inReview(template).text("id");
        assertThat(site.decide("standin", byPrincipal, plumbing, 1, "approved").expect(403).code())
                .isEqualTo("self-approval");

        var byDelegate = site.command("offering", site.draft("offering", template), "submit", "{}").expect(200)
                .text("id");
        assertThat(site.decide("offering", byDelegate, plumbing, 1, "approved").expect(403).code())
                .isEqualTo("self-approval");
        assertThat(site.decide("standin", byDelegate, plumbing, 1, "approved").expect(201).text("onBehalfOf"))
                .isEqualTo(userId("contractor"));
    }

    @Test
    void holdsWithinItsDaysUntilItIsRevokedOrTheAssignmentEnds() {
        site.assign("standin", electrical);
        var id = site.inReview(template).text("id");
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var days : new long[][]{{-9, -3}, {3, 9}}) {
            site.person("plumber").post(assignment + "/delegations",
                    "{\"userId\": \"%s\", \"validFrom\": \"%s\", \"validUntil\": \"%s\"}".formatted(userId("standin"),
                            today.plusDays(days[0]), today.plusDays(days[1])))
                    .expect(201);
        }
        assertThat(site.decide("standin", id, plumbing, 1, "approved").expect(403).code()).isEqualTo("not-assigned");

        var delegation = delegate("standin");
        var path = delegation.header("Location").orElseThrow();
        site.person("plumber").send("DELETE", path, null, delegation.tag()).expect(204);
        assertThat(site.person("plumber").get(path).expect(404).code()).isEqualTo("not-found");
        assertThat(site.decide("standin", id, plumbing, 1, "approved").expect(403).code()).isEqualTo("not-assigned");

        delegate("standin");
        assertThat(action(read("standin", id), "decide")).contains("true");
        var tag = site.admin().get(assignment).expect(200).tag();
        site.admin().send("DELETE", assignment, null, tag).expect(204);
        assertThat(site.decide("standin", id, plumbing, 1, "approved").expect(403).code()).isEqualTo("not-assigned");
    }

    @Test
    void cannotBePassedOn() {
        delegate("electrician");

        assertThat(site.person("electrician").post(assignment + "/delegations", site.delegation("standin"))
                .expect(403).code()).isEqualTo("forbidden");
    }

    private Reply delegate(String name) {
        return site.person("plumber").post(assignment + "/delegations", site.delegation(name)).expect(201);
    }

    private Reply decideOnBehalfOf(String name, String submission, String holder) {
        return site.person(name).post(BuildingSite.SUBMISSIONS + submission + "/decisions",
                "{\"consultantTypeId\": \"%s\", \"round\": 1, \"decision\": \"approved\", \"onBehalfOf\": \"%s\"}"
                        .formatted(plumbing, userId(holder)));
    }

    private String userId(String name) {
        return site.person(name).userId();
    }

    private Reply read(String name, String submission) {
        return site.person(name).get(BuildingSite.SUBMISSIONS + submission);
    }

    private String items(String name) {
        return site.person(name).get("/api/v1/me/inbox").expect(200).text("items");
    }

    private static String action(Reply submission, String name) {
        return ((JsonArray) submission.at("actions")).elements().stream()
                .map(JsonWriter::write)
                .filter(action -> action.contains('"' + name + '"'))
                .findFirst()
                .orElse("");
    }
}
