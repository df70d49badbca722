package io.countersign.adapter.web.contract;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random rules as JSON, well-formed ones and such with one place spoilt. */
final class RandomRuleDocument {

    private static final List<String> KEYS = List.of("flow", "power_2", "colour");
    private static final List<JsonValue> STRANGE = List.of(new JsonText(""), new JsonText("x"),
            new JsonText("Not a Key"),
            new JsonText("documents/a"), new JsonText("any"), new JsonText("present"), new JsonText("one_of"),
            new JsonText("at_least"), new JsonText("k".repeat(65)), new JsonText("é".repeat(4001)), JsonValue.of(true),
            new JsonNumber("0"), new JsonNumber("1"), new JsonNumber("1.0"), new JsonNumber("1.5"),
            new JsonNumber("-1"), new JsonNumber("1001"), new JsonArray(List.of()), JsonObject.EMPTY,
            new JsonArray(List.of(new JsonText("flow"))), new JsonArray(List.of(new JsonArray(List.of()))));
    private static final List<String> NAMES = List.of("discipline", "allOf", "count", "of", "rule", "when", "condition",
            "value", "unit", "scope", "other");

    private final Random random;

    RandomRuleDocument(Random random) {
        this.random = random;
    }

    JsonValue wellFormed() {
        return JsonReader.readTrusted(rule(3));
    }

    /** The document with one of its places left out, replaced by something strange, or joined by another. */
    JsonValue spoilt(JsonValue document) {
        return switch (document) {
            case JsonObject(var members) when !members.isEmpty() && random.nextInt(4) > 0 -> {
                var changed = new LinkedHashMap<>(members);
                var name = List.copyOf(members.keySet()).get(random.nextInt(members.size()));
                changed.put(name, spoilt(members.getOrDefault(name, JsonValue.NULL)));
                yield new JsonObject(changed);
            }
            case JsonObject(var members) when !members.isEmpty() && random.nextInt(3) > 0 -> {
                var changed = new LinkedHashMap<>(members);
                if (random.nextBoolean()) {
                    changed.remove(List.copyOf(members.keySet()).get(random.nextInt(members.size())));
                } else {
                    changed.put(pick(NAMES), pick(STRANGE));
                }
                yield new JsonObject(changed);
            }
            case JsonArray(var elements) when !elements.isEmpty() && random.nextInt(4) > 0 -> {
                var changed = new ArrayList<>(elements);
                var place = random.nextInt(changed.size());
                changed.set(place, spoilt(changed.get(place)));
                yield new JsonArray(changed);
            }
            default -> pick(STRANGE);
        };
    }

    private String rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 2)) {
            case 0, 1 -> "{\"discipline\": {\"consultantTypeId\": \"%s\"%s%s%s}}".formatted(id(),
                    maybe(", \"count\": " + random.nextInt(1, 4)), maybe(", \"blocking\": " + random.nextBoolean()),
                    maybe(", \"scope\": [\"%s\", \"documents/%s\"]".formatted(pick(KEYS), pick(KEYS))));
            case 2 -> "{\"allOf\": [%s]}".formatted(rules(depth, 1));
            case 3 -> "{\"anyOf\": [%s]}".formatted(rules(depth, 1));
            case 4 -> "{\"inSequence\": [%s]}".formatted(rules(depth, 1));
            case 5 -> "{\"atLeast\": {\"count\": 2, \"of\": [%s]}}".formatted(rules(depth, 2));
            case 6 -> "{\"veto\": {\"consultantTypeIds\": [\"%s\"], \"rule\": %s}}".formatted(id(), rule(depth - 1));
            default -> "{\"when\": {\"condition\": %s, \"rule\": %s}}".formatted(condition(2), rule(depth - 1));
        };
    }

    private String rules(int depth, int least) {
        return IntStream.range(0, random.nextInt(least, 4)).mapToObj(index -> rule(depth - 1))
                .collect(Collectors.joining(", "));
    }

    private String condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "{\"field\": \"%s\", \"is\": \"present\"}".formatted(pick(KEYS));
            case 1 -> "{\"field\": \"%s\", \"is\": \"one_of\", \"value\": [\"red\", 1, true]}".formatted(pick(KEYS));
            case 2 -> "{\"field\": \"%s\", \"is\": \"%s\", \"value\": %s%s}".formatted(pick(KEYS),
                    pick(List.of("greater_than", "at_least", "less_than", "at_most", "equal")),
                    pick(List.of("\"30\"", "1.5", "true", "\"2026-03-31\"")), maybe(", \"unit\": \"kW\""));
            case 3 -> "{\"deviates\": \"any\"}";
            case 4 -> "{\"deviates\": [\"%s\"]}".formatted(pick(KEYS));
            case 5 -> "{\"not\": %s}".formatted(condition(depth - 1));
            case 6 -> "{\"all\": [%s, %s]}".formatted(condition(depth - 1), condition(depth - 1));
            default -> "{\"any\": [%s]}".formatted(condition(depth - 1));
        };
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
