package io.countersign.adapter.web.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A page for people: in one language and its direction, to be saved or printed as it is. Nothing in it runs.
 *
 * @param title the title of the page
 * @param body the content of the page
 */
public record HtmlPage(String title, Html body) {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-%s'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            .formatted(digest(STYLE));

    private static String style() {
        try {
            return new ClassPathResource("pages/page.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return the page as a response, in the language of the texts */
    public ResponseEntity<byte[]> toResponse(Texts texts) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .body(html(texts).getBytes(StandardCharsets.UTF_8));
    }

    private String html(Texts texts) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
                <style>%s</style></head>
                <body>
                %s
                </body>
                </html>
                """.formatted(texts.locale().toLanguageTag(), texts == Texts.HEBREW ? "rtl" : "ltr",
                Html.of("{}", title), STYLE, body);
    }
}
