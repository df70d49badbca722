package io.countersign.adapter.web.record;

import static io.countersign.application.submission.ReviewScene.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.adapter.web.ledger.LedgerResponse;
import io.countersign.application.InMemoryStore;
import io.countersign.application.ledger.port.in.ProveHistoryUseCase.History;
import io.countersign.application.record.RecordUseCases;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.application.submission.ReviewPorts;
import io.countersign.application.submission.ReviewScene;
import io.countersign.application.submission.RoundUseCases;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.application.user.UserUseCases;
import io.countersign.domain.event.EventCursor;
import io.countersign.domain.event.EventFact;
import io.countersign.domain.event.LoggedEvent;
import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.ledger.LedgerEntry;
import io.countersign.domain.ledger.LedgerExcerpt;
import io.countersign.domain.ledger.LedgerHead;
import io.countersign.domain.ledger.LedgerProof;
import io.countersign.domain.ledger.LedgerSpine;
import io.countersign.domain.refusal.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The record shows the facts of the offer, and the ledger of what happened to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordPageTest {

    private static final String NASTY = "</script><script>alert(1)</script><!-- ממ\\\"ד";
    private static final LoggedEvent SEALED = event(7, "decision.made", NASTY);
    private static final LoggedEvent UNSEALED = event(8, "submission.approved", NASTY);
    private static final LedgerEntry ENTRY = new LedgerEntry(LedgerSpine.EMPTY.link(SEALED), SEALED);
    private static final History HISTORY = new History(ENTRY.link().head(),
            new LedgerExcerpt(List.of(ENTRY), List.of(UNSEALED)), Optional.of(new LedgerProof(List.of(ENTRY.link()))));
    private static final History NOTHING = new History(LedgerHead.EMPTY, new LedgerExcerpt(List.of(), List.of()),
            Optional.empty());
    private static final Pattern PROOF = Pattern
            .compile("<script type=\"application/json\" id=\"ledger-proof\">([^<]*)</script>");
    private static final Pattern ROW = Pattern.compile("<tr>((?:(?!</tr>).)*)</tr>", Pattern.DOTALL);

    private final ReviewPorts ports = ReviewPorts.of(new InMemoryStore(Instant::now));
    private final ReviewScene scene = new ReviewScene(ports);
    private final WebTestClient client;
    private History history = HISTORY;

    RecordPageTest() {
        scene.inReview(1);
        GetSubmissionUseCase submissions = query -> Work
                .decide(ports.submissions().findDossier(query.id(), query.actor()), Outcome::done);
        var rounds = RoundUseCases.create(ports.submissions());
        var users = UserUseCases.create(ports.ports().users(), ports.ports().events(), ports.ports().transactions());
        client = WebFixture.of(RecordPageTest.class)
                .with(GetSubmissionRecordUseCase.class,
                        RecordUseCases.create(submissions, rounds, rounds, rounds, users,
                                query -> Mono.just(history)))
                .client("admin");
    }

    private static LoggedEvent event(int sequence, String type, String comments) {
        return new LoggedEvent(new EventCursor(731, sequence), Instant.parse("2026-03-02T12:00:00.123456Z"),
                new EventFact("io.countersign." + type, "equipment-submissions/" + submission(1),
                        Optional.of(ReviewScene.PROJECT.id()), ReviewScene.CONTRACTOR.id(),
                        (JsonObject) JsonReader.readTrusted("{\"comments\": \"" + comments + "\"}")));
    }

    private String page(String language) {
        var body = client.get().uri("/api/v1/equipment-submissions/" + submission(1)).accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        return String.valueOf(body);
    }

    private static String row(String page, String text) {
        return ROW.matcher(page).results().map(row -> row.group(1)).filter(row -> row.contains(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is in no row of " + page));
    }

    @Test
    void showsEveryFactOfTheOffer() {
        assertThat(row(page("en"), "Required on site")).contains("<td><bdi>2096-07-01</bdi></td>");
        assertThat(row(page("he"), "זמן אספקה בימים")).contains("<td></td>");
    }

    @Test
    void showsTheHeadAndEveryEvent() {
        var page = page("en");

        assertThat(page).contains("<code dir=\"ltr\">" + HISTORY.head() + "</code>",
                "<code dir=\"ltr\">/api/v1/ledger/entries/{entry}/proof?head=1</code>");
        assertThat(row(page, "<bdi>decision made</bdi>")).contains("<code dir=\"ltr\">1</code>",
                "<code dir=\"ltr\">731-7</code>", "2026-03-02 12:00:00 +00:00", ENTRY.link().hash());
    }

    @Test
    void saysOfAnEventThatItIsNotSealedYet() {
        assertThat(row(page("en"), "<bdi>submission approved</bdi>")).contains("not sealed yet")
                .doesNotContain("<code", "731-8");
        assertThat(row(page("he"), "<bdi>ההגשה אושרה</bdi>")).contains("טרם נחתם");
    }

    @Test
    void holdsTheProofAsDataThatNoTextCanEnd() {
        var page = page("en");
        var proof = PROOF.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(proof).hasSize(1);
        assertThat(JsonReader.readTrusted(proof.getFirst())).isEqualTo(LedgerResponse.from(HISTORY));
        assertThat(page.split("(?i)</?script", -1)).hasSize(3);
    }

    @Test
    void saysThatNothingHappened() {
        history = NOTHING;
        try {
            assertThat(page("en")).contains("<h2>Ledger</h2>", "None.", LedgerHead.EMPTY.toString());
        } finally {
            history = HISTORY;
        }
    }
}
