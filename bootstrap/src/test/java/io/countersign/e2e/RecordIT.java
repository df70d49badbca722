package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.contract.Contract;
import io.countersign.e2e.Api.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The record of a submission as a page to print. */
class RecordIT {

    private static final Contract CONTRACT = Contract.load();

    private static BuildingSite site;
    private static String submission;

    @BeforeAll
    static void decideOnce() {
        site = new BuildingSite();
        var plumbing = site.consultantType("<plumbing>");
        site.assign("plumber", plumbing);
        var template = site.templateWith(
                """
                        {"key": "flow", "type": "quantity", "unit": "m3/h", "labels": {"en": "Flow & head", "he": "ספיקה"}, "constraints": {"min": "50"}},
                        {"key": "note", "type": "text"}""",
                plumbing);
        var draft = site.person("contractor")
                .post(site.path() + "/equipment-submissions",
                        """
                                {"templateId": "%s", "name": "Pump <script>alert(1)</script> ממ\\"ד", "values": {"flow": {"value": "12", "unit": "L/s"}, "note": "a & b"},
                                 "declaredDeviations": [{"field": "flow", "reason": "does not fit <b>"}]}"""
                                .formatted(template))
                .expect(201);
        submission = draft.text("id");
        site.command("contractor", draft, "submit", "{}").expect(200);
        site.person("plumber")
                .post(BuildingSite.SUBMISSIONS + submission + "/decisions",
                        """
                                {"consultantTypeId": "%s", "round": 1, "decision": "approved_as_noted", "comments": "see \\"sheet\\" 3", "acceptedDeviations": ["flow"]}"""
                                .formatted(plumbing))
                .expect(201);
    }

    private static Reply record(Api person, String language) {
        return person.send("GET", BuildingSite.SUBMISSIONS + submission, null,
                Map.of("Accept", "text/html", "Accept-Language", language));
    }

    @Test
    void saysWhatWasOfferedWhatDeviatesAndWhoDecided() {
        var reply = record(site.person("viewer"), "en").expect(200);
        var contractor = site.person("contractor").get("/api/v1/me").text("name");
        var plumber = site.person("plumber").get("/api/v1/me").text("name");

        assertThat(CONTRACT.faultsOf(CONTRACT.operation("getSubmission"), 200, reply.header("Content-Type"),
                reply.body())).isEmpty();
        assertThat(reply.body()).startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
                .contains("SUB-0001", "<bdi>Flow &amp; head</bdi>", "<bdi>12 L/s</bdi>", "<bdi>a &amp; b</bdi>",
                        "<bdi>-6.8 m3/h</bdi>", "deviates, accepted", "does not fit &lt;b&gt;",
                        "<strong>approved as noted</strong>", "see &quot;sheet&quot; 3", "&lt;plumbing&gt;",
                        "<bdi>" + contractor + "</bdi>", "<bdi>" + plumber + "</bdi>", "sha-256:", "@media print");
    }

    @Test
    void holdsNoMarkupThatSomebodyWrote() {
        assertThat(record(site.person("viewer"), "en").body()).contains("Pump &lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<plumbing>", "fit <b>");
        assertThat(record(site.person("viewer"), "en").response().headers().allValues("Content-Security-Policy"))
                .singleElement().asString().startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void opensFromRightToLeftInHebrew() {
        var reply = record(site.person("viewer"), "he").expect(200);

        assertThat(reply.header("Content-Language")).hasValue("he");
        assertThat(reply.body()).contains("<html lang=\"he\" dir=\"rtl\">", "<bdi>ספיקה</bdi>", "סוטה, התקבל",
                "<strong>מאושר בהערות</strong>", "<bdi>12 L/s</bdi>").doesNotContain("Flow");
    }

    @Test
    void isShownToWhomTheSubmissionIsShown() {
        record(site.admin(), "en").expect(200);
        record(site.person("manager"), "en").expect(200);
        record(RunningService.get().as("fresh"), "en").expect(404);
        record(RunningService.get().anonymous(), "en").expect(401);
        site.person("viewer").send("GET", BuildingSite.SUBMISSIONS + "x", null, Map.of("Accept", "text/html"))
                .expect(404);
    }

    @Test
    void isOneFormOfTheSubmission() {
        var anything = site.person("viewer").send("GET", BuildingSite.SUBMISSIONS + submission, null,
                Map.of("Accept", "*/*")).expect(200);
        assertThat(anything.header("Content-Type")).hasValue("application/json");
    }
}
