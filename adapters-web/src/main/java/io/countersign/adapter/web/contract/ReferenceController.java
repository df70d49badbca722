package io.countersign.adapter.web.contract;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A reference made of the contract, to read and to try: Swagger UI, with everything that it loads from here. */
@RestController
final class ReferenceController {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final String PACKAGE = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    ReferenceController() {
    }

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        return Assets.PAGE.response();
    }

    @GetMapping(path = "/docs/{asset}", produces = {"text/css", "text/javascript", MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<byte[]> asset(@PathVariable String asset) {
        return Optional.ofNullable(Assets.BY_NAME.get(asset))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).response();
    }

    /** Read when first asked for, which most instances never are. */
    private static final class Assets {

        static final Asset PAGE = Asset.read("reference/index.html", HTML);
        static final Map<String, Asset> BY_NAME = Map.of(
                "reference.js", Asset.read("reference/reference.js", SCRIPT),
                "swagger-ui-bundle.js", Asset.read(published("swagger-ui-bundle.js"), SCRIPT),
                "swagger-ui.css", Asset.read(published("swagger-ui.css"), CSS),
                "favicon-32x32.png", Asset.read(published("favicon-32x32.png"), MediaType.IMAGE_PNG));

        private static String published(String name) {
            return "META-INF/resources/webjars/swagger-ui/" + version() + '/' + name;
        }

        private static String version() {
            try {
                Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource(PACKAGE));
                return properties.getProperty("version", "");
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    private static final class Asset {

        private final byte[] content;
        private final MediaType type;
        private final String tag;

        private Asset(byte[] content, MediaType type, String tag) {
            this.content = content;
            this.type = type;
            this.tag = tag;
        }

        static Asset read(String place, MediaType type) {
            try {
                var content = new ClassPathResource(place).getContentAsByteArray();
                var digest = CanonicalJson.digest(JsonValue.text(Base64.getEncoder().encodeToString(content)));
                return new Asset(content, type, '"' + digest.substring(digest.indexOf(':') + 1) + '"');
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        ResponseEntity<byte[]> response() {
            return ResponseEntity.ok().contentType(type).eTag(tag).header("Content-Security-Policy", POLICY)
                    .body(content);
        }
    }
}
