package io.countersign.adapter.web.contract;

import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document on the class path. */
final class ContractText {

    private static final String DOCUMENT = "openapi/openapi.yaml";

    private ContractText() {
    }

    static String yaml() {
        try {
            return new ClassPathResource(DOCUMENT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonValue json() {
        return json(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml()));
    }

    private static JsonValue json(@Nullable Object node) {
        return switch (node) {
            case null -> JsonValue.NULL;
            case String text -> JsonValue.text(text);
            case Boolean truth -> JsonValue.of(truth);
            case Number number -> new JsonNumber(number.toString());
            case List<?> elements -> JsonValue.array(elements.stream().map(ContractText::json).toList());
            case Map<?, ?> members -> {
                var object = JsonObject.with();
                members.forEach((name, member) -> object.put(name.toString(), json(member)));
                yield object.build();
            }
            default -> throw new IllegalArgumentException("node: JSON has no " + node.getClass());
        };
    }
}
