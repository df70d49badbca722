package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.e2e.Api.Reply;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when something is to be submitted and decided, and what is overdue, over HTTP. */
class DatesIT {

    private static final String IN_SEQUENCE = """
            {"inSequence": [{"discipline": {"consultantTypeId": "%1$s"}},
                            {"discipline": {"consultantTypeId": "%2$s"}}]}""";

    private static BuildingSite types;
    private static String plumbing;
    private static String electrical;
    private static String steps;
    private static String conditional;

    private BuildingSite site = new BuildingSite();

    @BeforeAll
    static void publishTemplates() {
        types = new BuildingSite();
        plumbing = types.consultantType("plumbing");
        electrical = types.consultantType("electrical");
        steps = template(IN_SEQUENCE);
        conditional = template("""
                {"allOf": [{"discipline": {"consultantTypeId": "%2$s"}}, {"when": {"condition": {"deviates": "any"},
                 "rule": {"discipline": {"consultantTypeId": "%1$s"}}}}]}""");
    }

    /** Plumbing has ten days, electrical has four. */
    private static String template(String rule) {
        var created = types.admin().post("/api/v1/equipment-templates", """
                {"name": "Pump %3$s", "consultantTypeIds": ["%1$s", "%2$s"], "approvalRule": RULE,
                 "specifications": [{"key": "flow", "type": "quantity", "unit": "m3/h",
                  "constraints": {"requirement": "at_least"}, "ownerConsultantTypeId": "%1$s"}],
                 "review": {"reviewDays": {"%1$s": 10, "%2$s": 4}}}""".replace("RULE", rule)
                .formatted(plumbing, electrical, UUID.randomUUID())).expect(201);
        types.admin().post("/api/v1/equipment-templates/" + created.text("id") + "/publish", "{}", created.tag())
                .expect(201);
        return created.text("id");
    }

    @BeforeEach
    void buildSite() {
        site = new BuildingSite();
        site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
    }

    private Reply draft(String template, String members) {
        return site.person("contractor").post(site.path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Fire pump\"%s}".formatted(template, members)).expect(201);
    }

    private static String needed(LocalDate day, int leadTime) {
        return ", \"requiredOnSite\": \"%s\", \"leadTimeDays\": %d".formatted(day, leadTime);
    }

    private Reply edit(Reply submission, String patch) {
        return site.person("contractor").send("PATCH", BuildingSite.SUBMISSIONS + submission.text("id"), patch,
                submission.tag()).expect(200);
    }

    private List<String> overdue() {
        return ids(site.admin().get(site.path() + "/equipment-submissions?overdue=true").expect(200), "id");
    }

    private static List<String> ids(Reply page, String member) {
        return ((JsonArray) page.at("items")).elements().stream()
                .map(item -> ((JsonObject) item).member(member).orElseThrow())
                .map(value -> JsonWriter.write(value).replace("\"", ""))
                .toList();
    }

    @Test
    void saysByWhenADraftIsToBeSubmitted() {
        var draft = draft(steps, needed(LocalDate.of(2096, 9, 1), 30));

        assertThat(draft.text("leadTimeDays")).isEqualTo("30");
        assertThat(draft.text("submitBy")).isEqualTo("2096-07-19");
        assertThat(draft.text("overdue")).isEqualTo("false");
        assertThat(draft.text("reviewDueOn")).isEqualTo("null");
        assertThat(draft.text("ballInCourt", 0, "dueOn")).isEqualTo("2096-07-19");
        assertThat(draft.text("ballInCourt", 0, "overdue")).isEqualTo("false");
        var item = site.person("contractor").get("/api/v1/me/inbox").expect(200);
        assertThat(item.text("items", 0, "dueOn")).isEqualTo("2096-07-19");
        assertThat(item.text("items", 0, "overdue")).isEqualTo("false");

        assertThat(edit(draft, "{\"leadTimeDays\": null}").text("submitBy")).isEqualTo("2096-08-18");
        assertThat(draft(steps, "").text("submitBy")).isEqualTo("null");
    }

    @Test
    void findsOverdueDraftsAndPutsThemFirst() {
        var undated = draft(steps, "").text("id");
        var first = draft(steps, needed(LocalDate.of(2020, 3, 1), 0));
        var later = draft(steps, needed(LocalDate.of(2096, 3, 1), 0)).text("id");
        var second = draft(steps, needed(LocalDate.of(2020, 2, 1), 0)).text("id");

        assertThat(first.text("overdue")).isEqualTo("true");
        assertThat(first.text("ballInCourt", 0, "overdue")).isEqualTo("true");
        assertThat(overdue()).containsExactly(second, first.text("id"));
        assertThat(ids(site.admin().get(site.path() + "/equipment-submissions?overdue=false").expect(200), "id"))
                .containsExactly(later, undated);
        var contractor = site.person("contractor");
        var inbox = contractor.get("/api/v1/me/inbox?limit=1").expect(200);
        assertThat(ids(inbox, "submissionId")).containsExactly(first.text("id"));
        var rest = contractor.get("/api/v1/me/inbox?limit=3&cursor=" + inbox.text("nextCursor")).expect(200);
        assertThat(ids(rest, "submissionId")).containsExactly(second, undated, later);
        assertThat(ids(rest, "overdue")).containsExactly("true", "false", "false");

        edit(first, "{\"requiredOnSite\": null}");
        assertThat(overdue()).containsExactly(second);
    }

    @Test
    void saysByWhenEachDisciplineIsToDecide() {
        var draft = draft(steps, needed(LocalDate.of(2020, 3, 1), 0));
        var review = site.command("contractor", draft, "submit", "{}").expect(200);
        var start = day(review, "submittedAt");

        assertThat(review.text("submitBy")).isEqualTo("null");
        assertThat(review.text("overdue")).as("late, but submitted").isEqualTo("false");
        assertThat(review.text("reviewDueOn")).isEqualTo(start.plusDays(14).toString());
        assertThat(Instant.parse(review.text("reviewDueAt")))
                .isEqualTo(start.plusDays(15).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(review.text("ballInCourt", 0, "consultantTypeId")).isEqualTo(plumbing);
        assertThat(review.text("ballInCourt", 0, "dueOn")).isEqualTo(start.plusDays(10).toString());
        assertThat(inbox("plumber").text("items", 0, "dueOn")).isEqualTo(start.plusDays(10).toString());

        var decided = site.decide("plumber", review.text("id"), plumbing, 1, "approved").expect(201);
        var next = site.submission(review.text("id"));
        var due = day(decided, "decidedAt").plusDays(4).toString();
        assertThat(next.text("ballInCourt", 0, "consultantTypeId")).isEqualTo(electrical);
        assertThat(next.text("ballInCourt", 0, "dueOn")).isEqualTo(due);
        assertThat(inbox("electrician").text("items", 0, "dueOn")).isEqualTo(due);
        assertThat(overdue()).isEmpty();
    }

    private static LocalDate day(Reply reply, String member) {
        return LocalDate.ofInstant(Instant.parse(reply.text(member)), ZoneOffset.UTC);
    }

    private Reply inbox(String name) {
        return site.person(name).get("/api/v1/me/inbox").expect(200);
    }

    @Test
    void findsOverdueReviewsAfterTheDaysOfTheProjectMoved() {
        var calm = site.command("contractor", draft(steps, ""), "submit", "{}").expect(200).text("id");
        var late = site.command("contractor", draft(steps, ""), "submit", "{}").expect(200).text("id");
        // As if it had been submitted long ago, at a time that is the day before in the other time zone.
        execute("UPDATE submission_rounds SET submitted_at = '2026-01-10T02:00:00Z' WHERE submission_id = '%s'"
                .formatted(late));
        assertThat(overdue()).as("nothing is reckoned again until something changes").isEmpty();

        var project = site.admin().get(site.path()).expect(200);
        site.admin().send("PUT", site.path(), "{\"name\": \"Moved\", \"timeZone\": \"America/New_York\"}",
                project.tag()).expect(200);

        assertThat(overdue()).containsExactly(late);
        var submission = site.submission(late);
        assertThat(submission.text("overdue")).isEqualTo("true");
        assertThat(submission.text("ballInCourt", 0, "dueOn")).isEqualTo("2026-01-19");
        assertThat(submission.text("ballInCourt", 0, "overdue")).isEqualTo("true");
        assertThat(submission.text("reviewDueOn")).isEqualTo("2026-01-23");
        assertThat(ids(inbox("plumber"), "submissionId")).containsExactly(late, calm);
        assertThat(ids(inbox("plumber"), "overdue")).containsExactly("true", "false");
        assertThat(inbox("plumber").text("items", 0, "dueOn")).isEqualTo("2026-01-19");

        site.command("contractor", submission, "withdraw", "{}").expect(200);
        assertThat(overdue()).isEmpty();
    }

    private static void execute(String sql) {
        try (var connection = RunningService.get().database().connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    @Test
    void reckonsAgainWhenARequirementMakesAnOfferDeviate() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var draft = draft(conditional, needed(today.plusDays(7), 0)
                + ", \"values\": {\"flow\": {\"value\": \"40\", \"unit\": \"m3/h\"}}");
        assertThat(draft.text("submitBy")).isEqualTo(today.plusDays(3).toString());
        assertThat(overdue()).isEmpty();

        var requirements = site.path() + "/requirements/" + conditional;
        site.person("plumber").send("PATCH", requirements,
                "{\"values\": {\"flow\": {\"value\": \"50\", \"unit\": \"m3/h\"}}}",
                site.admin().get(requirements).expect(200).tag()).expect(200);

        assertThat(site.submission(draft.text("id")).text("submitBy")).isEqualTo(today.minusDays(3).toString());
        assertThat(overdue()).containsExactly(draft.text("id"));
        assertThat(site.submission(draft.text("id")).tag()).as("no change of the submission itself")
                .isNotEmpty();
        assertThat(site.command("contractor", draft, "withdraw", "{}").status()).as("its version stayed")
                .isEqualTo(200);
    }

    @Test
    void reckonsByTheVersionThatADraftMovesTo() {
        var moving = template(IN_SEQUENCE);
        var draft = draft(moving, needed(LocalDate.of(2096, 9, 1), 0));
        var template = "/api/v1/equipment-templates/" + moving;
        var before = types.admin().get(template).expect(200);
        var longer = JsonWriter.write(before.at("review")).replace(":10", ":20");
        assertThat(longer).contains(":20");
        var changed = types.admin()
                .send("PUT", template,
                        """
                                {"name": "%s", "consultantTypeIds": ["%s", "%s"], "approvalRule": %s, "specifications": %s, "review": %s}"""
                                .formatted(before.text("name"), plumbing, electrical,
                                        JsonWriter.write(before.at("approvalRule")),
                                        JsonWriter.write(before.at("specifications")), longer),
                        before.tag())
                .expect(200);
        types.admin().post(template + "/publish", "{}", changed.tag()).expect(201);

        var migrated = site.command("contractor", draft, "migrate", "{\"templateVersion\": 2}").expect(200);

        assertThat(draft.text("submitBy")).isEqualTo("2096-08-18");
        assertThat(migrated.text("submitBy")).isEqualTo("2096-08-08");
        assertThat(inbox("contractor").text("items", 0, "dueOn")).isEqualTo("2096-08-08");
    }

    @ParameterizedTest
    @CsvSource({"-1, too-small", "3651, too-large", "1.5, wrong-type", "'\"7\"', wrong-type", "true, wrong-type"})
    void refusesALeadTimeThatIsNone(String leadTime, String code) {
        var refused = site.person("contractor").post(site.path() + "/equipment-submissions",
                "{\"templateId\": \"%s\", \"name\": \"Fire pump\", \"leadTimeDays\": %s}".formatted(steps, leadTime))
                .expect(422);
        assertThat(refused.text("errors", 0, "pointer")).isEqualTo("/leadTimeDays");
        assertThat(refused.text("errors", 0, "code")).isEqualTo(code);
    }

    @Test
    void refusesAFilterThatIsNeitherTrueNorFalse() {
        var refused = site.admin().get(site.path() + "/equipment-submissions?overdue=maybe").expect(422);
        assertThat(refused.text("errors", 0, "parameter")).isEqualTo("overdue");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 3650", "0001-01-01, 0", "9999-12-31, 0", "9999-12-31, 3650"})
    void bearsDaysFarAway(LocalDate day, int leadTime) {
        var draft = draft(steps, needed(day, leadTime));
        assertThat(draft.text("requiredOnSite")).isEqualTo(day.toString());
        assertThat(inbox("contractor").text("items", 0, "overdue")).isEqualTo(Boolean.toString(day.getYear() < 2000));
        assertThat(Optional.of(site.submission(draft.text("id")).text("overdue")))
                .contains(Boolean.toString(day.getYear() < 2000));
    }
}
