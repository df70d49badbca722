package io.countersign.adapter.web.contract;

import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Serves the OpenAPI document as it was written, and the same as JSON. */
@RestController
final class ContractController {

    private static final String DOCUMENT = "openapi/openapi.yaml";

    ContractController() {
    }

    @GetMapping(path = "/openapi.yaml", produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> yaml() {
        return Document.YAML.response(MediaType.APPLICATION_YAML);
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return Document.JSON.response(MediaType.APPLICATION_JSON);
    }

    /** Read when first asked for, which most instances never are. */
    private record Document(String content, String tag) {

        private static final Document YAML = of(text());
        private static final Document JSON = of(JsonWriter.write(json(parsed())));

        private static Document of(String text) {
            var tag = CanonicalJson.digest(JsonValue.text(text));
            return new Document(text, '"' + tag.substring(tag.indexOf(':') + 1) + '"');
        }

        private ResponseEntity<byte[]> response(MediaType type) {
            return ResponseEntity.ok().contentType(type).eTag(tag).body(content.getBytes(StandardCharsets.UTF_8));
        }

        private static String text() {
            try {
                return new ClassPathResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        private static Object parsed() {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text());
        }

        private static JsonValue json(@Nullable Object node) {
            return switch (node) {
                case null -> JsonValue.NULL;
                case String text -> JsonValue.text(text);
                case Boolean truth -> JsonValue.of(truth);
                case Number number -> new JsonNumber(number.toString());
                case List<?> elements -> JsonValue.array(elements.stream().map(Document::json).toList());
                case Map<?, ?> members -> {
                    var object = JsonObject.with();
                    members.forEach((name, member) -> object.put(name.toString(), json(member)));
                    yield object.build();
                }
                default -> throw new IllegalArgumentException("node: JSON has no " + node.getClass());
            };
        }
    }
}
