package io.countersign.adapter.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import io.countersign.adapter.web.text.Html;
import io.countersign.adapter.web.text.Texts;
import io.countersign.domain.fault.FaultCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemPageControllerTest {

    private final WebTestClient client = WebFixture.of(ProblemPageControllerTest.class).anonymous();

    @Test
    void explainsEveryProblemToEverybody() {
        for (var code : ProblemCode.values()) {
            client.get().uri("/problems/" + code.slug()).exchange().expectStatus().isOk()
                    .expectHeader().contentType("text/html;charset=UTF-8")
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("<code>" + code.slug() + "</code>",
                            "<html lang=\"en\" dir=\"ltr\">", Integer.toString(code.status())));
        }
    }

    @Test
    void explainsEveryFaultToEverybody() {
        for (var code : FaultCode.values()) {
            client.get().uri("/problems/" + code.slug()).exchange().expectStatus().isOk()
                    .expectBody(String.class)
                    .value(page -> assertThat(page).contains("<code>" + code.slug() + "</code>", "What to do",
                            Html.of("<p>{}</p>", Texts.ENGLISH.text("fault." + code.slug() + ".help")).toString()));
        }
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() throws Exception {
        var answer = client.get().uri("/problems/locked").exchange().expectBody(String.class).returnResult();
        var page = String.valueOf(answer.getResponseBody());
        var style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        var digest = Base64.getEncoder().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.getResponseHeaders().get("Content-Security-Policy")).hasSize(1).allSatisfy(
                policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-" + digest + "'; "));
    }

    @Test
    void explainsInHebrewFromRightToLeft() {
        client.get().uri("/problems/unknown-field").header(HttpHeaders.ACCEPT_LANGUAGE, "he").exchange()
                .expectBody(String.class).value(page -> assertThat(page)
                        .contains("dir=\"rtl\"", "שדה לא מוכר", "&quot;id&quot;").doesNotContain("\"id\""));
    }

    @Test
    void knowsNoOtherProblems() {
        client.get().uri("/problems/<script>").exchange().expectStatus().isNotFound()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
