package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonWriter;
import io.countersign.e2e.Api.Reply;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review that nobody can satisfy: it never approves, and the managers are told what is missing. */
class DeadEndIT {

    private BuildingSite site;
    private String plumbing;
    private String electrical;
    private String template;
    private String plumber;

    @BeforeEach
    void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        plumber = site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
        template = site.template(plumbing, electrical);
    }

    @Test
    void tellsTheManagersOfAnApproverWhoWasTakenOffUntilThereIsAnother() {
        var id = site.inReview(template).text("id");
        assertThat(staff()).isEmpty();
        end(plumber);

        var call = staff().getFirst();
        assertThat(text(call, "submissionId")).isEqualTo(id);
        assertThat(text(call, "consultantTypeId")).isEqualTo(plumbing);
        var shortage = JsonWriter.write(call.member("shortage").orElseThrow());
        assertThat(shortage).contains("\"missing\":1", "plumbing", "\"reason\":\"ended\"",
                site.person("plumber").userId());
        assertThat(staff("plumber")).isEmpty();
        assertThat(staff("contractor")).isEmpty();
        assertThat(verdict(id)).isEqualTo("unsatisfiable");
        site.decide("electrician", id, electrical, 1, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("in_review");

        site.assign("another", plumbing);
        assertThat(staff()).isEmpty();
        site.decide("another", id, plumbing, 1, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("approved");
    }

    @Test
    void neverApprovesWhenEverybodyIsGone() {
        var id = site.inReview(template).text("id");
        for (var index = 0; index < 2; index++) {
            end(site.admin().get(site.path() + "/consultant-assignments").expect(200).text("items", 0, "id"));
        }

        assertThat(staff()).extracting(item -> text(item, "consultantTypeId"))
                .containsExactlyInAnyOrder(plumbing, electrical);
        assertThat(site.submission(id).text("status")).isEqualTo("in_review");
        assertThat(site.submission(id).text("ballInCourt")).isEqualTo("[]");
    }

    @Test
    void refusesToSubmitWhatOnlyItsAuthorCouldApprove() {
        end(plumber);
        site.assign("contractor", plumbing);

        var refused = site.command("contractor", site.draft(template), "submit", "{}").expect(422);

        assertThat(refused.code()).isEqualTo("rule-unsatisfiable");
        assertThat(refused.text("errors", 0, "detail")).contains("plumbing");
    }

    @Test
    void keepsTheVoteOfWhoLeftAfterVotingForThatRoundOnly() {
        var id = site.inReview(template).text("id");
        site.decide("plumber", id, plumbing, 1, "approved").expect(201);
        end(plumber);
        assertThat(staff()).isEmpty();
        site.decide("electrician", id, electrical, 1, "revision_requested").expect(201);

        assertThat(site.submission(id).text("status")).isEqualTo("revision_requested");
        assertThat(site.command("contractor", site.submission(id), "submit", "{}").expect(422).code())
                .isEqualTo("rule-unsatisfiable");
    }

    @Test
    void namesWhoRecusedHimself() {
        var id = site.inReview(template).text("id");
        site.decide("plumber", id, plumbing, 1, "recused").expect(201);
        site.decide("electrician", id, electrical, 1, "approved").expect(201);

        assertThat(JsonWriter.write(staff().getFirst())).contains("\"reason\":\"recused\"");
        assertThat(site.submission(id).text("status")).isEqualTo("in_review");
    }

    /** Nobody does anything when a day passes: the service must see it by itself. */
    @Test
    void seesThatTheLastDayHasPassed() throws SQLException {
        var id = site.inReview(template).text("id");
        execute("UPDATE consultant_assignments SET valid_until = current_date - 2 WHERE id = '%s'".formatted(plumber));
        execute("UPDATE submission_rounds SET submitted_at = now() - interval '9 days' WHERE submission_id = '%s'"
                .formatted(id));

        assertThat(JsonWriter.write(staff().getFirst())).contains("\"reason\":\"expired\"", plumbing);
        assertThat(site.person("plumber").get("/api/v1/me/inbox").expect(200).text("items")).isEqualTo("[]");
        assertThat(site.submission(id).text("ballInCourt")).doesNotContain(plumbing).contains(electrical);
        assertThat(verdict(id)).isEqualTo("unsatisfiable");
        site.decide("electrician", id, electrical, 1, "approved").expect(201);
        assertThat(site.submission(id).text("status")).isEqualTo("in_review");
        execute("UPDATE consultant_assignments SET valid_from = current_date + 9, valid_until = NULL WHERE id = '%s'"
                .formatted(plumber));
        assertThat(JsonWriter.write(staff().getFirst())).contains("\"reason\":\"not_started\"");
        execute("UPDATE consultant_assignments SET valid_from = current_date - 2 WHERE id = '%s'".formatted(plumber));

        assertThat(staff()).isEmpty();
        assertThat(site.person("plumber").get("/api/v1/me/inbox").expect(200).text("items", 0, "kind"))
                .isEqualTo("decide");
    }

    @Test
    void readsManyCallsInPagesWithoutLosingOne() {
        var expected = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            expected.add(site.inReview(template).text("id"));
        }
        end(plumber);
        site.assign("late", site.consultantType("other"));
        var read = new ArrayList<String>();
        var cursor = "";
        do {
            var page = site.person("manager").get("/api/v1/me/inbox?limit=2" + cursor).expect(200);
            items(page).forEach(item -> read.add(text(item, "submissionId")));
            cursor = page.text("nextCursor").equals("null") ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyElementsOf(expected);
    }

    @Test
    void tellsAdministratorsWhereAProjectHasNoManager() {
        var id = site.inReview(template).text("id");
        end(plumber);
        var member = site.path() + "/members/" + site.person("manager").userId();
        site.admin().send("DELETE", member, null, site.admin().get(member).expect(200).tag()).expect(204);

        assertThat(inboxOf(site.admin())).anySatisfy(item -> {
            assertThat(text(item, "kind")).isEqualTo("staff");
            assertThat(text(item, "submissionId")).isEqualTo(id);
        });
    }

    private void end(String assignment) {
        var path = site.path() + "/consultant-assignments/" + assignment;
        site.admin().send("DELETE", path, null, site.admin().get(path).expect(200).tag()).expect(204);
    }

    private String verdict(String submission) {
        return site.admin().get(BuildingSite.SUBMISSIONS + submission + "/verdict").expect(200).text("verdict");
    }

    private List<JsonObject> staff() {
        return staff("manager");
    }

    private List<JsonObject> staff(String name) {
        return inboxOf(site.person(name)).stream().filter(item -> text(item, "kind").equals("staff")).toList();
    }

    private static List<JsonObject> inboxOf(Api person) {
        var all = new ArrayList<JsonObject>();
        var cursor = "";
        do {
            var page = person.get("/api/v1/me/inbox?limit=200" + cursor).expect(200);
            all.addAll(items(page));
            cursor = page.text("nextCursor").equals("null") ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<JsonObject> items(Reply page) {
        return ((JsonArray) page.at("items")).elements().stream().map(JsonObject.class::cast).toList();
    }

    private static String text(JsonObject item, String member) {
        return item.member(member).orElseThrow() instanceof JsonText(var text) ? text : "";
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = RunningService.get().database().connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
