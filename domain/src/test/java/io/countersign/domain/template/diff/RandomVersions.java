package io.countersign.domain.template.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random versions of one template, and offers for it. Everything is drawn from so few values that offers lie on the very
 * edges of constraints, and that versions often differ in one thing only.
 */
final class RandomVersions {

    private static final List<String> TEXTS = List.of("a", "ab", "abc", "b", "ba", "bab");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[ab]+$");
    private static final Map<String, List<String>> UNITS = Map.of("m", List.of("m", "cm", "[in_i]"), "K",
            List.of("K", "Cel", "[degF]"));

    private final Random random;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final String[] stable;

    RandomVersions(Random random) {
        this.random = random;
        var kinds = List.of("integer", "decimal", "m", "K", "text", "choice", "multi_choice", "date");
        for (var index = 0; index < 2; index++) {
            types.put("f" + index, oneOf(kinds));
        }
        stable = types.keySet().stream().map(this::field).toArray(String[]::new);
    }

    /** A version: most fields are as in the others. */
    String version() {
        var fields = new ArrayList<String>();
        types.keySet().forEach(key -> fields.add(random.nextInt(3) == 0 ? stable[fields.size()] : field(key)));
        return """
                {"name": "Any", "specifications": [%s],
                 "requiredDocuments": [{"key": "d", "source": "contractor", "required": %b, "minCount": %d%s}],
                 "checklist": [{"key": "c", "kind": "checked_mark", "required": %b}]}""".formatted(
                String.join(", ", fields), chance(5), 1 + random.nextInt(8) / 7,
                chance(5) ? ", \"mediaTypes\": [\"image/png\"]" : "", chance(5));
    }

    private String field(String key) {
        var kind = types.getOrDefault(key, "text");
        var units = UNITS.get(kind);
        var more = new ArrayList<String>();
        var constraints = new ArrayList<String>();
        switch (kind) {
            case "integer", "decimal", "m", "K" -> numeric(constraints, units == null);
            case "text" -> text(constraints);
            case "date" -> {
                if (chance(2)) {
                    constraints.add("\"requirement\": \"" + oneOf(List.of("at_least", "at_most", "equal")) + '"');
                }
            }
            default -> more.add(", \"options\": [" + TEXTS.subList(0, 5 + random.nextInt(2)).stream()
                    .map(text -> "{\"value\": \"" + text + "\"}").collect(Collectors.joining(",")) + "]");
        }
        if (chance(5)) {
            constraints.add("\"requiredWhen\": {\"field\": \"f" + random.nextInt(2) + "\", \"is\": \"present\"}");
        }
        var type = units == null ? kind : "quantity\", \"unit\": \"" + oneOf(units);
        return "{\"key\": \"%s\", \"type\": \"%s\"%s, \"required\": %b, \"constraints\": {%s}}".formatted(key, type,
                String.join("", more), chance(5), String.join(", ", constraints));
    }

    private void numeric(List<String> constraints, boolean listable) {
        if (listable && chance(3)) {
            constraints.add("\"oneOf\": [" + IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(it -> chance(2) ? '"' + number() + '"' : number()).collect(Collectors.joining(", "))
                    + "]");
        }
        if (chance(3)) {
            constraints.add("\"" + oneOf(List.of("min", "exclusiveMin")) + "\": -" + number());
        }
        if (chance(3)) {
            constraints.add("\"" + oneOf(List.of("max", "exclusiveMax")) + "\": 1" + number());
        }
        var equal = chance(4);
        var requirement = chance(3) ? oneOf(List.of("at_least", "at_most", "equal", "equal")) : "";
        if (equal) {
            constraints.add("\"equals\": 2");
        }
        if (!requirement.isEmpty()) {
            constraints.add("\"requirement\": \"" + requirement + '"');
        }
        if (equal || !requirement.isEmpty()) {
            if (chance(2)) {
                constraints.add("\"tolerance\": " + number());
            }
            if (chance(2)) {
                constraints.add("\"tolerancePercent\": " + oneOf(List.of("50", "100")));
            }
        }
    }

    private void text(List<String> constraints) {
        if (chance(3)) {
            constraints.add("\"oneOf\": [" + IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(it -> '"' + oneOf(TEXTS) + '"').collect(Collectors.joining(", ")) + "]");
        }
        if (chance(3)) {
            constraints.add("\"pattern\": \"" + oneOf(PATTERNS) + '"');
        }
        if (chance(3)) {
            constraints.add("\"minLength\": " + random.nextInt(3));
        }
        if (chance(3)) {
            constraints.add("\"maxLength\": " + (2 + random.nextInt(2)));
        }
    }

    /** An offer, most often with everything that may be asked for. */
    String offer() {
        var documents = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(it -> "{\"key\": \"d\", \"name\": \"n\""
                        + (chance(4) ? ", \"mediaType\": \"text/plain\"" : "") + "}")
                .collect(Collectors.joining(", "));
        return "{\"name\": \"Offer\", \"values\": %s, \"documents\": [%s], \"checklist\": %s}".formatted(values(),
                chance(5) ? "" : documents, chance(5) ? "{}" : "{\"c\": true}");
    }

    /** Values that consultants require. */
    String requirements() {
        return values();
    }

    private String values() {
        return types.entrySet().stream().filter(field -> !chance(5))
                .map(field -> '"' + field.getKey() + "\": " + value(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String value(String kind) {
        return switch (kind) {
            case "integer", "decimal" -> chance(2) ? signed() : '"' + signed() + '"';
            case "m", "K" -> "{\"value\": %s, \"unit\": \"%s\"}".formatted(signed(), oneOf(UNITS.get(kind)));
            case "multi_choice" -> "[\"" + oneOf(TEXTS) + "\"]";
            case "date" -> "\"2026-03-0" + (1 + random.nextInt(3)) + '"';
            default -> '"' + oneOf(TEXTS) + '"';
        };
    }

    private String signed() {
        return (chance(4) ? "-" : "") + (chance(5) ? "1" : "") + number();
    }

    private String number() {
        return Integer.toString(random.nextInt(4));
    }

    private boolean chance(int ofHowMany) {
        return random.nextInt(ofHowMany) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
