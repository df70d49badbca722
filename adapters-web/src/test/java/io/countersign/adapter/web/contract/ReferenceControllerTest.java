package io.countersign.adapter.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.adapter.web.WebFixture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class ReferenceControllerTest {

    private static final URI PAGE = URI.create("/docs");
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern CSS_LINK = Pattern.compile("@import|url\\((?!\\s*[\"']?data:)");
    private static final Pattern SOURCE = Pattern.compile("'none'|'self'|data:");

    private final WebTestClient client = WebFixture.of(ReferenceControllerTest.class).anonymous().mutate()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 22)).build();

    private EntityExchangeResult<byte[]> get(String path) {
        return client.get().uri(path).accept(MediaType.ALL).exchange().expectStatus().isOk().expectBody()
                .returnResult();
    }

    private String text(String path) {
        return new String(get(path).getResponseBodyContent(), StandardCharsets.UTF_8);
    }

    private List<String> links() {
        return LINK.matcher(text("/docs")).results().map(link -> link.group(1)).toList();
    }

    @Test
    void bringsEverythingThatItNames() {
        assertThat(links()).hasSize(5).contains("docs/swagger-ui-bundle.js", "docs/swagger-ui.css", "openapi.yaml");
        for (var link : links()) {
            var asset = get(PAGE.resolve(link).toString());
            assertThat(asset.getResponseBodyContent()).as(link).isNotEmpty();
            assertThat(asset.getResponseHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(get("/docs/swagger-ui-bundle.js").getResponseHeaders().getContentType())
                .hasToString("text/javascript;charset=UTF-8");
        assertThat(get("/docs/favicon-32x32.png").getResponseHeaders().getContentType())
                .isEqualTo(MediaType.IMAGE_PNG);
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(links()).noneMatch(link -> link.contains("//") || URI.create(link).isAbsolute());
        assertThat(text("/docs")).doesNotContain("style=", "onload=").containsPattern("<script src=");
        assertThat(CSS_LINK.matcher(text("/docs/swagger-ui.css")).find()).as("links of the style sheet").isFalse();
        assertThat(text("/docs/reference.js")).contains("url: 'openapi.json'", "validatorUrl: null")
                .doesNotContain("://");
    }

    @Test
    void letsTheBrowserLoadNothingFromElsewhere() {
        var policies = get("/docs").getResponseHeaders().get("Content-Security-Policy");

        assertThat(policies).hasSize(1).allSatisfy(policy -> assertThat(policy.split("; ", -1))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
                        "base-uri 'none'", "frame-ancestors 'none'")
                .allSatisfy(directive -> assertThat(directive.substring(directive.indexOf(' ') + 1).split(" ", -1))
                        .allMatch(SOURCE.asMatchPredicate())));
    }

    @Test
    void isSentOnceWhileItStaysTheSame() {
        var tag = get("/docs/swagger-ui.css").getResponseHeaders().getETag();
        client.get().uri("/docs/swagger-ui.css").header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus()
                .isNotModified();
    }

    @Test
    void bringsNothingElse() {
        for (var name : List.of("swagger-ui.js", "index.html", "..%2fopenapi", "x")) {
            client.get().uri(URI.create("/docs/" + name)).exchange().expectStatus().is4xxClientError();
        }
        client.get().uri("/docs/swagger-ui.js").exchange().expectStatus().isNotFound()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
