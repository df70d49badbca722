package io.countersign.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a request what a careless or a hostile client sends: other types, out of bounds, Unicode, broken documents. */
final class Spoiler {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> STRANGE = List.of(JSON.nullNode(), JSON.booleanNode(true), JSON.numberNode(-1),
            JSON.numberNode(0), JSON.numberNode(Long.MAX_VALUE), JSON.numberNode(1e300), JSON.numberNode(0.1),
            JSON.stringNode(""), JSON.stringNode(" "), JSON.stringNode("\u0000"), JSON.stringNode("\u202Eabc"),
            JSON.stringNode("\uD800"), JSON.stringNode("e\u0301\u0323"), JSON.stringNode("x".repeat(70_000)),
            JSON.stringNode("9".repeat(400)), JSON.stringNode("1e999999999"), JSON.stringNode("2026-02-30"),
            JSON.stringNode("'; DROP TABLE users --"), JSON.stringNode("../../etc/passwd"), JSON.stringNode("😀משאבה"),
            JSON.arrayNode(), JSON.objectNode(), JSON.arrayNode().add(JSON.arrayNode()));

    private final Random random;

    Spoiler(Random random) {
        this.random = random;
    }

    /** The same with one place changed, taken away or added. */
    JsonNode change(JsonNode document) {
        var copy = document.deepCopy();
        var containers = new ArrayList<JsonNode>();
        collect(copy, containers);
        if (containers.isEmpty()) {
            return any(STRANGE);
        }
        switch (any(containers)) {
            case ObjectNode object -> change(object);
            case ArrayNode array -> change(array);
            default -> throw new IllegalStateException();
        }
        return copy;
    }

    private void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.valueStream().forEach(child -> collect(child, containers));
        }
    }

    private void change(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        switch (names.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> object.set(any(List.of("more", "id", "status", "\u0000", "", "a".repeat(300))), any(STRANGE));
            case 1 -> object.remove(any(names));
            default -> object.set(any(names), any(STRANGE));
        }
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.add(any(STRANGE));
        } else if (random.nextBoolean()) {
            array.set(random.nextInt(array.size()), any(STRANGE));
        } else {
            IntStream.range(0, random.nextInt(1, 300)).forEach(more -> array.add(array.get(0)));
        }
    }

    /** What is no document of the format any more, or one that a strict reader refuses. */
    byte[] breakBytes(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> json.replaceFirst("\\{", "{\"name\": 1, \"name\": 2, ").getBytes(StandardCharsets.UTF_8);
            case 2 -> ("[".repeat(40) + json + "]".repeat(40)).getBytes(StandardCharsets.UTF_8);
            case 3 -> json.getBytes(StandardCharsets.UTF_16);
            case 4 -> (json + json).getBytes(StandardCharsets.UTF_8);
            case 5 -> new byte[]{'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};
            case 6 -> new byte[0];
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
