package io.countersign.bootstrap;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.value.Option;
import io.countersign.domain.value.SpecificationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random values for a template: most often of the right type, sometimes wrong in one way. */
final class RandomValues {

    private static final List<String> WRONG = List.of("null", "true", "[]", "{}", "\"\"", "\"x\"", "7", "7.5",
            "[\"x\", \"x\"]",
            "{\"value\": 1}", "{\"value\": 1, \"unit\": \"nonsense\"}", "{\"value\": \"1,5\", \"unit\": \"m\"}",
            "{\"value\": null, \"unit\": \"m\"}", "{\"value\": 1, \"unit\": \"m\", \"more\": 1}", "\"2026-02-30\"",
            "\"2026-3-1\"", "{\"name\": \"a\", \"sha256\": \"0\"}", "{\"uri\": \"x\"}", "\"01\"", "\"+1\"", "\"1.\"",
            "\".5\"");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "7.5", "30", "-4", "100", "1e1", "2.50",
            "1.0");
    private static final List<String> TEXTS = List.of("a", "ab", "IP55", "IPX4", "600x400", "30 x 20", "ספיקה",
            "b".repeat(40));

    private final Random random;
    private final TemplateDefinition template;

    RandomValues(Random random, TemplateDefinition template) {
        this.random = random;
        this.template = template;
    }

    JsonObject values() {
        var values = JsonObject.with();
        var wrong = random.nextInt(3) == 0 && !template.specifications().isEmpty()
                ? random.nextInt(template.specifications().size())
                : -1;
        for (var index = 0; index < template.specifications().size(); index++) {
            var field = template.specifications().get(index);
            if (index == wrong) {
                values.put(field.key(), JsonReader.readTrusted(oneOf(WRONG)));
            } else if (field.required() ? random.nextInt(40) > 0 : random.nextBoolean()) {
                values.put(field.key(), JsonReader.readTrusted(right(field)));
            } else if (!field.required() && random.nextInt(6) == 0) {
                values.put(field.key(), JsonValue.NULL);
            }
        }
        if (random.nextInt(20) == 0) {
            values.put("nobody_asked", JsonValue.of(true));
        }
        return values.build();
    }

    private String right(SpecificationDefinition field) {
        return switch (field.type()) {
            case SpecificationType.Text text -> '"' + (field.constraints().oneOf().isEmpty() || random.nextInt(3) == 0
                    ? oneOf(TEXTS)
                    : ((JsonValue.JsonText) oneOf(field.constraints().oneOf())).value()) + '"';
            case SpecificationType.Integer whole ->
                number(List.of("0", "1", "2", "3", "30", "-4", "1e1", "2.0", "20e-1"));
            case SpecificationType.Decimal decimal -> number(NUMBERS);
            case SpecificationType.Measurement(var unit) -> "{\"value\": %s, \"unit\": \"%s\"}".formatted(
                    number(NUMBERS),
                    random.nextInt(4) > 0 || unit.simpleCodes().isEmpty() ? unit.code() : oneOf(unit.simpleCodes()));
            case SpecificationType.Truth truth -> Boolean.toString(random.nextBoolean());
            case SpecificationType.Choice(var options) -> '"' + oneOf(options).value() + '"';
            case SpecificationType.MultiChoice(var options) -> options.stream().map(Option::value)
                    .filter(option -> option.equals(options.getFirst().value()) || random.nextBoolean())
                    .map(option -> '"' + option + '"').collect(Collectors.joining(", ", "[", "]"));
            case SpecificationType.Date date -> "\"2026-0%d-1%d\"".formatted(1 + random.nextInt(9), random.nextInt(10));
            case SpecificationType.Document document -> oneOf(List.of("{\"name\": \"a.pdf\"}",
                    "{\"name\": \" a \", \"uri\": \"x\", \"sha256\": null}",
                    "{\"name\": \"a\", \"sha256\": \"" + "0a".repeat(32) + "\"}"));
        };
    }

    private String number(List<String> numbers) {
        var number = oneOf(numbers);
        return random.nextInt(3) == 0 ? '"' + number + '"' : number;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A random template with every type, constraint and condition. */
    static String definition(Random random) {
        var fields = new ArrayList<String>();
        var count = 2 + random.nextInt(5);
        for (var index = 0; index < count; index++) {
            fields.add(new RandomField(random, count).json(index));
        }
        return "{\"name\": \"Any\", \"specifications\": [" + String.join(", ", fields) + "]}";
    }

    /** One field of a random template. */
    private record RandomField(Random random, int count) {

        String json(int index) {
            var type = one("text", "integer", "decimal", "quantity", "boolean", "choice", "multi_choice", "date",
                    "document");
            var constraints = new ArrayList<String>();
            var more = switch (type) {
                case "quantity" -> ", \"unit\": \"" + one("m3/h", "kW", "Cel", "%", "m", "dB[SPL]") + '"';
                case "choice", "multi_choice" ->
                    ", \"options\": [{\"value\": \"a\"}, {\"value\": \"ספיקה\"}, {\"value\": \"ab\"}]";
                default -> "";
            };
            switch (type) {
                case "text" -> {
                    maybe(constraints, "\"pattern\": \"^[A-Zא-ת]+[0-9]*$\"");
                    maybe(constraints, "\"minLength\": 2, \"maxLength\": " + (2 + random.nextInt(9)));
                    maybe(constraints, "\"oneOf\": [\"a\", \"ספיקה\"]");
                }
                case "integer", "decimal", "quantity" -> {
                    maybe(constraints, one("\"min\": 1", "\"exclusiveMin\": \"1.0\""));
                    maybe(constraints, one("\"max\": 30", "\"exclusiveMax\": \"30\""));
                    maybe(constraints, "\"equals\": 3, \"tolerance\": \"1\", \"tolerancePercent\": " + one("10", "50"));
                }
                default -> {
                }
            }
            maybe(constraints, "\"requiredWhen\": " + condition(2));
            return "{\"key\": \"f%d\", \"type\": \"%s\"%s, \"required\": %b, \"constraints\": {%s}}".formatted(index,
                    type, more,
                    random.nextInt(3) == 0, String.join(", ", constraints));
        }

        private String condition(int depth) {
            var field = "{\"field\": \"f" + random.nextInt(count) + "\", \"is\": ";
            return switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 0 -> field + "\"present\"}";
                case 1 ->
                    field + '"' + one("at_least", "greater_than", "at_most", "less_than", "equal") + "\", \"value\": "
                            + one("3", "\"3.0\"", "30", "\"2026-03-11\"")
                            + one("", ", \"unit\": \"kW\"", ", \"unit\": \"m\"") + "}";
                case 2 -> field + "\"one_of\", \"value\": [1, true, \"a\"]}";
                case 3 -> field + "\"equal\", \"value\": " + one("true", "false", "\"a\"", "\"ספיקה\"") + "}";
                case 4 -> "{\"deviates\": \"any\"}";
                case 5 -> "{\"not\": " + condition(depth - 1) + "}";
                case 6 -> "{\"all\": [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
                default -> "{\"any\": [" + condition(depth - 1) + ", " + condition(depth - 1) + "]}";
            };
        }

        private void maybe(List<String> members, String member) {
            if (random.nextInt(3) == 0) {
                members.add(member);
            }
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
