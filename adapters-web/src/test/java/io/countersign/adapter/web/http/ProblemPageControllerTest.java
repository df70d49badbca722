package io.countersign.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

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
