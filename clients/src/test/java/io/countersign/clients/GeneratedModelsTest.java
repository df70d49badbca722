package io.countersign.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the contract gives as an example goes through the generated classes and loses nothing. */
class GeneratedModelsTest {

    private static final Path CONTRACT = Path.of("..", "adapters-web", "src", "main", "resources", "openapi",
            "openapi.yaml");
    private static final String MODELS = "generated.countersign.model.";

    private final JsonMapper mapper = GeneratedClient.mapper();

    static Stream<Arguments> examples() throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(CONTRACT));
        JsonNode schemas = JsonMapper.shared().<JsonNode>valueToTree(yaml).at("/components/schemas");
        return schemas.propertyStream()
                .filter(schema -> isGenerated(schema.getKey()))
                .flatMap(schema -> schema.getValue().path("examples").valueStream()
                        .map(example -> Arguments.of(schema.getKey(), example)));
    }

    private static boolean isGenerated(String schema) {
        return GeneratedModelsTest.class.getClassLoader()
                .getResource((MODELS + schema).replace('.', '/') + ".class") != null;
    }

    @Test
    void hasManyExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void keepsTheExampleOf(String schema, JsonNode example) throws ClassNotFoundException {
        var read = mapper.treeToValue(example, Class.forName(MODELS + schema));
        var written = mapper.readTree(mapper.writeValueAsString(read));

        assertThat(keeps(example, written)).as("%s\nbecame %s", example, written).isTrue();
    }

    /** Members more are defaults; what is null may be left out. */
    private static boolean keeps(JsonNode before, JsonNode after) {
        return switch (before.getNodeType()) {
            case OBJECT -> before.propertyStream().allMatch(
                    member -> member.getValue().isNull() || keeps(member.getValue(), after.path(member.getKey())));
            case ARRAY -> before.size() == after.size()
                    && IntStream.range(0, before.size()).allMatch(i -> keeps(before.get(i), after.get(i)));
            case STRING -> after.isString() && sameText(before.asString(), after.asString());
            default -> before.equals(after);
        };
    }

    private static boolean sameText(String before, String after) {
        try {
            return before.equals(after) || Instant.parse(before).equals(Instant.parse(after));
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
