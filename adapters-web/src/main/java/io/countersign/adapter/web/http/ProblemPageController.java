package io.countersign.adapter.web.http;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages that the {@code type} of a problem points at. */
@RestController
final class ProblemPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    ProblemPageController() {
    }

    @GetMapping(path = "/problems/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable String code, ServerHttpRequest request) {
        var problem = ProblemCode.of(code)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND).said("path")));
        var texts = Texts.askedFor(request.getHeaders());
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(html(problem, texts).getBytes(StandardCharsets.UTF_8));
    }

    private static String html(ProblemCode code, Texts texts) {
        var title = escaped(texts.title(code));
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                <p><code>%s</code> &middot; %s %d</p>
                <h2>%s</h2>
                <p>%s</p>
                <h2>%s</h2>
                <p>%s</p>
                </body>
                </html>
                """
                .formatted(texts.locale().toLanguageTag(), texts == Texts.HEBREW ? "rtl" : "ltr", title, title,
                        code.slug(), escaped(texts.text("page.status")), code.status(),
                        escaped(texts.text("page.happened")),
                        escaped(texts.detail(Problem.of(code))), escaped(texts.text("page.help")),
                        escaped(texts.help(code)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
