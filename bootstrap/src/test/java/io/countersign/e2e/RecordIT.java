package io.countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bootstrap.contract.Contract;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.e2e.Api.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The record of a submission as a page to print. */
class RecordIT {

    private static final Contract CONTRACT = Contract.load();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern PROOF = Pattern
            .compile("<script type=\"application/json\" id=\"ledger-proof\">([^<]*)</script>");
    private static final Pattern PRINTED_HEAD = Pattern.compile("<code dir=\"ltr\">([0-9]+:sha-256:[0-9a-f]+)</code>");
    private static final Pattern HASH = Pattern.compile("sha-256:[0-9a-f]{64}");

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
                .doesNotContain("<script>", "<plumbing>", "fit <b>").containsOnlyOnce("<script ")
                .containsOnlyOnce("</script>");
        assertThat(record(site.person("viewer"), "en").response().headers().allValues("Content-Security-Policy"))
                .singleElement().asString().startsWith("default-src 'none'; style-src 'sha256-");
    }

    /** What a person has who kept the page and has no service to ask: the head printed on it and the data in it. */
    private static JsonObject proof(String page) {
        var proof = PROOF.matcher(page);
        assertThat(proof.find()).isTrue();
        return (JsonObject) JsonReader.readTrusted(proof.group(1));
    }

    private static String sealedPage() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var page = record(site.person("viewer"), "en").expect(200).body();
            if (!page.contains("not sealed yet")) {
                return page;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("the record is not sealed");
    }

    @Test
    void provesEveryEventUnderTheHeadThatIsPrinted() throws InterruptedException {
        var page = sealedPage();
        var printed = PRINTED_HEAD.matcher(page).results().map(head -> LedgerHead.read(head.group(1)).orElseThrow())
                .toList();
        var proof = proof(page);
        var entries = LedgerJson.objects(proof, "entries");

        assertThat(printed).containsExactly(LedgerJson.head((JsonObject) LedgerJson.member(proof, "head")));
        assertThat(entries.stream().map(entry -> LedgerJson.event(entry).fact().type().replace("io.countersign.", "")))
                .containsExactly("submission.created", "submission.submitted", "round.opened", "decision.made",
                        "round.closed", "submission.approved");
        for (var entry : entries) {
            var number = LedgerJson.number(entry);
            var event = LedgerJson.event(entry);
            assertThat(LedgerJson.proof(proof).upTo(number).orElseThrow().proves(printed.getFirst(), event)).isTrue();
            assertThat(page).contains("<code dir=\"ltr\">" + event.cursor() + "</code>",
                    EventClient.text(entry, "hash"));
            assertThat(site.admin().get("/api/v1/ledger/entries/" + number).expect(200).json()).isEqualTo(entry);
            site.admin().get("/api/v1/ledger/entries/" + number + "/proof?head=" + printed.getFirst().number())
                    .expect(200);
        }
    }

    /** One digit of any hash of the way, or one letter of what happened. */
    @Test
    void provesNothingWhenAByteOfThePageIsAnother() throws InterruptedException {
        var page = sealedPage();
        var head = LedgerJson.head((JsonObject) LedgerJson.member(proof(page), "head"));
        var text = JsonWriter.write(proof(page));
        var way = text.indexOf("\"path\"");
        var places = new ArrayList<Integer>();
        HASH.matcher(text).results().filter(hash -> hash.start() > way).forEach(hash -> places.add(hash.end() - 1));
        assertThat(places).hasSizeGreaterThanOrEqualTo(6 * 3);
        places.add(text.indexOf("SUB-0001") + 7);

        assertThat(provesTheOldest(text, head)).isTrue();
        assertThat(places).allSatisfy(place -> {
            var other = text.charAt(place) == '2' ? '3' : '2';
            assertThat(provesTheOldest(text.substring(0, place) + other + text.substring(place + 1), head)).isFalse();
        });
    }

    private static boolean provesTheOldest(String text, LedgerHead head) {
        var proof = (JsonObject) JsonReader.readTrusted(text);
        return LedgerJson.proof(proof).proves(head,
                LedgerJson.event(LedgerJson.objects(proof, "entries").getFirst()));
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
