package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.submission.Status;
import io.countersign.e2e.Api.Reply;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The life-cycle table over HTTP: status and problem type of every cell. */
class LifeCycleIT {

    private static final String WORK = "{\"values\": {\"note\": \"changed\"}}";
    private static final String OVERRIDE = "{\"outcome\": \"approved\", \"reason\": \"the site cannot wait\"}";
    private static final String VOID = "{\"reason\": \"built differently\"}";

    private static BuildingSite site;
    private static String plumbing;
    private static String electrical;
    private static String template;

    private enum Command {
        EDIT, SUBMIT, DECIDE, RETRACT, RECALL, WITHDRAW, OVERRIDE, VOID, DELETE
    }

    /** A status and the state that follows, or a status and the code of the problem. */
    private static final Map<Status, List<String>> TABLE = new EnumMap<>(Map.of(
            Status.DRAFT, List.of("200 draft", "200 in_review", "409 not-in-review", "409 not-in-review",
                    "409 not-in-review", "200 withdrawn", "409 not-in-review", "200 void", "204"),
            Status.IN_REVIEW,
            List.of("409 locked", "409 already-in-review", "201 in_review", "200 in_review", "200 draft",
                    "200 withdrawn", "200 approved", "200 void", "409 has-history"),
            Status.REVISION_REQUESTED, List.of("200 revision_requested", "200 in_review", "409 round-closed",
                    "409 round-closed", "409 not-in-review", "200 withdrawn", "409 not-in-review", "200 void",
                    "409 has-history"),
            Status.APPROVED, ended("200 void"),
            Status.APPROVED_AS_NOTED, ended("200 void"),
            Status.REJECTED, ended("200 void"),
            Status.WITHDRAWN, ended("409 final"),
            Status.VOID, ended("409 final")));

    private static List<String> ended(String voided) {
        return List.of("409 final", "409 final", "409 final", "409 final", "409 final", "409 final", "409 final",
                voided,
                "409 has-history");
    }

    @BeforeAll
    static void buildSite() {
        site = new BuildingSite();
        plumbing = site.consultantType("plumbing");
        electrical = site.consultantType("electrical");
        site.assign("plumber", plumbing);
        site.assign("electrician", electrical);
        template = site.template(plumbing, electrical);
    }

    @TestFactory
    Stream<DynamicTest> answersEveryCommandInEveryStateAsTheTableSays() {
        return Arrays.stream(Status.values()).flatMap(status -> Arrays.stream(Command.values())
                .map(command -> DynamicTest.dynamicTest(status + " × " + command,
                        () -> assertThat(answer(status, command))
                                .isEqualTo(TABLE.get(status).get(command.ordinal())))));
    }

    @Test
    void recallsALaterRoundToTheRevisionThatItCameFrom() {
        var second = site.command("contractor", in(Status.REVISION_REQUESTED), "submit", "{}").expect(200);
        assertThat(second.text("round")).isEqualTo("2");

        var recalled = site.command("contractor", second, "recall", "{}").expect(200);

        assertThat(recalled.text("status")).isEqualTo("revision_requested");
    }

    @Test
    void refusesToRecallOnceSomebodyDecided() {
        var submission = site.inReview(template);
        site.decide("plumber", submission.text("id"), plumbing, 1, "approved").expect(201);

        var refused = site.command("contractor", site.submission(submission.text("id")), "recall", "{}");

        assertThat(refused.expect(409).code()).isEqualTo("decisions-exist");
    }

    private static String answer(Status status, Command command) {
        var submission = in(status);
        var id = submission.text("id");
        return switch (command) {
            case EDIT ->
                word(site.person("contractor").send("PATCH", BuildingSite.SUBMISSIONS + id, WORK, submission.tag()));
            case SUBMIT -> word(site.command("contractor", submission, "submit", "{}"));
            case DECIDE -> decide(id);
            case RETRACT -> retract(status, submission);
            case RECALL -> word(site.command("contractor", submission, "recall", "{}"));
            case WITHDRAW -> word(site.command("contractor", submission, "withdraw", "{}"));
            case OVERRIDE -> word(site.command("manager", submission, "override", OVERRIDE));
            case VOID -> word(site.command("manager", submission, "void", VOID));
            case DELETE -> word(site.person("contractor").send("DELETE", BuildingSite.SUBMISSIONS + id, null,
                    submission.tag()));
        };
    }

    private static String decide(String id) {
        var reply = site.decide("plumber", id, plumbing, 1, "approved");
        return reply.status() < 300 ? reply.status() + " " + site.submission(id).text("status") : word(reply);
    }

    /** Retracts a decision that was made on the way to the state; a draft has none, and says so. */
    private static String retract(Status status, Reply submission) {
        var id = submission.text("id");
        var plumber = site.person("plumber");
        if (status == Status.DRAFT) {
            return word(
                    plumber.post(BuildingSite.SUBMISSIONS + id + "/decisions/" + UUID.randomUUID() + "/retract", "{}"));
        }
        if (status == Status.IN_REVIEW) {
            site.decide("plumber", id, plumbing, 1, "approved").expect(201);
        }
        var decisions = plumber.get(BuildingSite.SUBMISSIONS + id + "/decisions").expect(200);
        var own = plumber.get(BuildingSite.SUBMISSIONS + id + "/decisions/" + ownDecision(decisions)).expect(200);
        var reply = plumber.post(BuildingSite.SUBMISSIONS + id + "/decisions/" + own.text("id") + "/retract", "{}",
                own.tag());
        return reply.status() == 200 ? "200 " + site.submission(id).text("status") : word(reply);
    }

    private static String ownDecision(Reply decisions) {
        return decisions.text("items", 0, "consultantTypeId").equals(plumbing)
                ? decisions.text("items", 0, "id")
                : decisions.text("items", 1, "id");
    }

    private static String word(Reply reply) {
        if (reply.status() == 204) {
            return "204";
        }
        return reply.status() + " " + (reply.status() < 300 ? reply.text("status") : reply.code());
    }

    private static Reply in(Status status) {
        return switch (status) {
            case DRAFT -> site.draft(template);
            case IN_REVIEW -> site.inReview(template);
            case REVISION_REQUESTED -> decided("revision_requested");
            case APPROVED -> decided("approved");
            case APPROVED_AS_NOTED -> decided("approved_as_noted");
            case REJECTED -> decided("rejected");
            case WITHDRAWN -> withDecision("contractor", "withdraw", "{}");
            case VOID -> withDecision("manager", "void", VOID);
        };
    }

    private static Reply decided(String decision) {
        var id = site.inReview(template).text("id");
        site.decide("plumber", id, plumbing, 1, decision).expect(201);
        site.decide("electrician", id, electrical, 1, decision).expect(201);
        var submission = site.submission(id);
        assertThat(submission.text("status")).isEqualTo(decision);
        return submission;
    }

    private static Reply withDecision(String person, String command, String body) {
        var id = site.inReview(template).text("id");
        site.decide("plumber", id, plumbing, 1, "approved").expect(201);
        return site.command(person, site.submission(id), command, body).expect(200);
    }
}
