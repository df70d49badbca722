package io.countersign.e2e;

import static io.countersign.e2e.EventClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of events over HTTP: what it looks like, where it begins and ends, and who reads what. */
class EventFeedIT {

    private static final String EVENTS = "/api/v1/events";
    private static final String LINES = "application/x-ndjson";
    private static final String SERVER_SENT = "text/event-stream";

    private static BuildingSite site;
    private static String type;
    private static String template;

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        type = site.consultantType("plumbing");
        site.assign("consultant", type);
        template = site.template(type);
    }

    private static EventClient open(Api person, String query, String accept, @Nullable String lastEventId)
            throws Exception {
        return EventClient.open(RunningService.get().base(), person.token(), query, accept, lastEventId);
    }

    private static List<JsonObject> past(Api person, String query) throws Exception {
        try (var client = open(person, query, LINES, null)) {
            assertThat(client.response().statusCode()).isEqualTo(200);
            var events = new ArrayList<JsonObject>();
            for (var event = client.next(); event != null; event = client.next()) {
                events.add(event);
            }
            return events;
        }
    }

    private static String ofSite() {
        return "?projectId=" + site.project();
    }

    private static String last() throws Exception {
        return text(past(site.admin(), ofSite()).getLast(), "id");
    }

    @Test
    void tellsEverythingOfASubmission() throws Exception {
        var before = last();
        var submission = site.inReview(template).text("id");
        site.decide("consultant", submission, type, 1, "approved").expect(201);
        var events = past(site.person("viewer"), ofSite() + "&after=" + before);

        assertThat(events.stream().map(event -> text(event, "type"))).containsExactly(
                "io.countersign.submission.created", "io.countersign.submission.submitted",
                "io.countersign.round.opened", "io.countersign.decision.made", "io.countersign.round.closed",
                "io.countersign.submission.approved");
        var submitted = events.get(1);
        assertThat(submitted.members().keySet()).containsExactly("specversion", "id", "source", "type", "subject",
                "time", "datacontenttype", "projectid", "actorid", "data");
        assertThat(text(submitted, "specversion")).isEqualTo("1.0");
        assertThat(text(submitted, "source")).isEqualTo("/api/v1");
        assertThat(text(submitted, "subject")).isEqualTo("equipment-submissions/" + submission);
        assertThat(text(submitted, "time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(text(submitted, "projectid")).isEqualTo(site.project());
        assertThat(text(submitted, "actorid")).isEqualTo(site.person("contractor").userId());
        assertThat(text((JsonObject) submitted.member("data").orElseThrow(), "contentDigest")).startsWith("sha-256:");
    }

    @Test
    void saysWhyAVerdictChanged() throws Exception {
        var other = new BuildingSite();
        var discipline = other.consultantType("acoustics");
        var assignment = other.assign("leaving", discipline);
        var submission = other.inReview(other.template(discipline)).text("id");
        var path = other.path() + "/consultant-assignments/" + assignment;
        other.admin().send("DELETE", path, null, other.admin().get(path).tag()).expect(204);
        var events = past(other.admin(), "?projectId=" + other.project());

        var reevaluated = events.getLast();
        assertThat(text(reevaluated, "type")).isEqualTo("io.countersign.submission.reevaluated");
        assertThat(text(reevaluated, "subject")).isEqualTo("equipment-submissions/" + submission);
        var data = (JsonObject) reevaluated.member("data").orElseThrow();
        assertThat(text(data, "verdictBefore")).isEqualTo("pending");
        assertThat(text(data, "verdict")).isEqualTo("unsatisfiable");
        var cause = (JsonObject) data.member("cause").orElseThrow();
        assertThat(text(cause, "kind")).isEqualTo("assignment_ended");
        assertThat(text(cause, "assignmentId")).isEqualTo(assignment);
    }

    @Test
    void sendsServerSentEventsFromNowOnAndFromTheLastOneThatWasSeen() throws Exception {
        String seen;
        try (var live = open(site.person("viewer"), ofSite(), SERVER_SENT, null)) {
            assertThat(live.response().headers().firstValue("Content-Type").orElseThrow()).startsWith(SERVER_SENT);
            assertThat(live.response().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(live.line()).as("a heartbeat is a comment without an id").isEqualTo(":");
            assertThat(live.line()).isEmpty();
            var draft = site.draft(template).text("id");
            var id = live.line();
            assertThat(id).startsWith("id: ");
            assertThat(live.line()).isEqualTo("event: io.countersign.submission.created");
            assertThat(live.line()).startsWith("data: {\"specversion\":\"1.0\",\"id\":\"" + id.substring(4) + "\"")
                    .contains("\"subject\":\"equipment-submissions/" + draft + "\"");
            seen = id.substring(4);
        }
        var missed = site.draft(template).text("id");
        try (var again = open(site.person("viewer"), ofSite() + "&after=0", SERVER_SENT, seen)) {
            assertThat(text(again.next(), "subject")).isEqualTo("equipment-submissions/" + missed);
        }
    }

    @Test
    void followsLinesOnlyWhenAsked() throws Exception {
        var all = past(site.admin(), ofSite());
        assertThat(past(site.admin(), ofSite() + "&after=0")).isEqualTo(all);
        assertThat(past(site.admin(), ofSite() + "&after=" + text(all.getLast(), "id"))).isEmpty();
        var now = "&follow=true&after=" + text(all.getLast(), "id");
        try (var silent = open(site.admin(), ofSite() + now, LINES, null)) {
            assertThat(silent.response().statusCode()).as("answered before anything happens").isEqualTo(200);
        }
        try (var live = open(site.admin(), ofSite() + "&after=0&follow=true", LINES, null)) {
            for (var event : all) {
                assertThat(live.next()).isEqualTo(event);
            }
            var draft = site.draft(template).text("id");
            assertThat(text(live.next(), "subject")).isEqualTo("equipment-submissions/" + draft);
        }
    }

    @Test
    void showsNobodyWhatHeMayNotRead() throws Exception {
        var elsewhere = new BuildingSite();
        var outsider = elsewhere.person("viewer");
        var registered = site.admin().post("/api/v1/users",
                "{\"name\": \"Somebody\", \"email\": \"%s@example.org\"}".formatted(site.project())).expect(201)
                .text("id");

        assertThat(outsider.get(EVENTS + ofSite()).expect(404).code()).isEqualTo("not-found");
        var seen = past(outsider, "");
        assertThat(seen).noneMatch(event -> event.member("projectid").isPresent()
                && !text(event, "projectid").equals(elsewhere.project()));
        assertThat(seen).anyMatch(event -> text(event, "subject").equals("consultant-types/" + type))
                .anyMatch(event -> text(event, "subject").equals("equipment-templates/" + template))
                .noneMatch(event -> text(event, "subject").startsWith("users/"));
        assertThat(past(site.admin(), "")).anyMatch(event -> text(event, "subject").equals("users/" + registered));
    }

    @Test
    void endsTheStreamOfWhoeverIsTakenOutOfTheProject() throws Exception {
        site.member("leaving", "viewer");
        var path = site.path() + "/members/" + site.person("leaving").userId();
        try (var live = open(site.person("leaving"), ofSite(), SERVER_SENT, null)) {
            live.line();
            site.admin().send("DELETE", path, null, site.admin().get(path).tag()).expect(204);
            assertThat(live.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=now", "after=1-2-3", "after=", "after=1", "follow=maybe", "projectId=x",
            "after=0&after=1", "before=0"})
    void refusesBadParameters(String query) {
        var reply = site.admin().get(EVENTS + "?" + query).expect(422);

        assertThat(reply.text("errors", 0, "parameter")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void refusesABadLastEventId() {
        var reply = site.admin().send("GET", EVENTS, null, Map.of("Accept", SERVER_SENT, "Last-Event-ID", "x"))
                .expect(422);

        assertThat(reply.text("errors", 0, "parameter")).isEqualTo("Last-Event-ID");
        site.admin().send("GET", EVENTS, null, Map.of("Accept", "text/html")).expect(406);
        site.admin().send("GET", EVENTS + "?after=x", null, Optional.empty()).expect(422);
    }
}
