package io.countersign.domain.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The JSON of a random valid template definition. */
public final class RandomDefinition {

    private static final List<String> TYPES = List.of("text", "integer", "decimal", "quantity", "boolean", "choice",
            "multi_choice", "date", "document");
    private static final List<String> TEXTS = List.of("ספיקה", "<b>Flow</b>", "a \\\"quoted\\\" name", "é\\u0301x",
            "\uD83D\uDE00\uD83D\uDE00", "Concentration=5 mg/l");

    private final Random random;
    private final String text;

    public RandomDefinition(Random random) {
        this.random = random;
        var fields = random.nextInt(6);
        var members = new ArrayList<String>();
        members.add("\"name\": \"" + oneOf(TEXTS) + "\"");
        maybe(members, "\"category\": \"" + oneOf(TEXTS) + "\"");
        maybe(members, "\"labels\": " + labels());
        members.add("\"specifications\": [" + IntStream.range(0, fields).mapToObj(index -> field(index, fields))
                .collect(Collectors.joining(",")) + "]");
        maybe(members, "\"requiredDocuments\": [{\"key\": \"d\", \"source\": \"contractor\", \"minCount\": "
                + (1 + random.nextInt(5)) + "}]");
        maybe(members, "\"checklist\": [{\"key\": \"c\", \"kind\": \"value\", \"required\": " + random.nextBoolean()
                + ", \"labels\": " + labels() + "}]");
        maybe(members, "\"consultantTypeIds\": [\"" + type() + "\"]");
        maybe(members, "\"approvalRule\": " + rule(3, fields));
        maybe(members, "\"review\": {\"carryForward\": " + random.nextBoolean() + ", \"reviewDays\": {\"" + type()
                + "\": " + (1 + random.nextInt(365)) + "}}");
        text = "{" + String.join(", ", members) + "}";
    }

    private String field(int index, int fields) {
        var type = oneOf(TYPES);
        var more = switch (type) {
            case "quantity" -> ", \"unit\": \"" + oneOf(List.of("m3/h", "kW", "[psi]", "Cel", "%")) + "\"";
            case "choice", "multi_choice" -> ", \"options\": [{\"value\": \"a\", \"labels\": " + labels()
                    + "}, {\"value\": \"b\"}]";
            default -> "";
        };
        var constraints = new ArrayList<String>();
        switch (type) {
            case "integer", "decimal", "quantity" -> {
                maybe(constraints, "\"min\": \"-" + random.nextInt(99) + ".50\"");
                maybe(constraints, "\"exclusiveMax\": " + (1 + random.nextInt(99)));
                maybe(constraints, "\"equals\": \"0.0\", \"tolerance\": \"0.10\", \"tolerancePercent\": 2");
                maybe(constraints, "\"requirement\": \"at_most\"");
            }
            case "text" -> {
                maybe(constraints, "\"pattern\": \"^[A-Zא-ת]+$\"");
                maybe(constraints, "\"minLength\": 1, \"maxLength\": " + (1 + random.nextInt(4000)));
                maybe(constraints, "\"oneOf\": [\"" + oneOf(TEXTS) + "\"]");
            }
            default -> maybe(constraints, "\"requirement\": \"equal\"");
        }
        maybe(constraints, "\"requiredWhen\": " + condition(3, fields));
        var required = random.nextBoolean() ? ", \"required\": " + random.nextBoolean() : "";
        var owner = random.nextBoolean() ? ", \"ownerConsultantTypeId\": \"" + type() + "\"" : "";
        return "{\"key\": \"f" + index + "\", \"type\": \"" + type + "\"" + more + required + owner
                + ", \"constraints\": {" + String.join(", ", constraints) + "}}";
    }

    private String condition(int depth, int fields) {
        if (fields == 0) {
            return "{\"deviates\": \"any\"}";
        }
        var field = "\"f" + random.nextInt(fields) + "\"";
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> "{\"field\": " + field + ", \"is\": \"present\"}";
            case 1 -> "{\"field\": " + field + ", \"is\": \"at_least\", \"value\": \"1.50\", \"unit\": \"kW\"}";
            case 2 -> "{\"field\": " + field + ", \"is\": \"one_of\", \"value\": [1, true, \"" + oneOf(TEXTS) + "\"]}";
            case 3 -> "{\"deviates\": [" + field + "]}";
            case 4 -> "{\"not\": " + condition(depth - 1, fields) + "}";
            case 5 -> "{\"all\": [" + condition(depth - 1, fields) + ", " + condition(depth - 1, fields) + "]}";
            default -> "{\"any\": [" + condition(depth - 1, fields) + "]}";
        };
    }

    private String rule(int depth, int fields) {
        return switch (random.nextInt(depth > 0 ? 7 : 1)) {
            case 1 -> "{\"anyOf\": [" + rule(depth - 1, fields) + ", " + rule(depth - 1, fields) + "]}";
            case 2 -> "{\"inSequence\": [" + rule(depth - 1, fields) + "]}";
            case 3 -> "{\"atLeast\": {\"count\": 2, \"of\": [" + rule(depth - 1, fields) + ", "
                    + rule(depth - 1, fields) + "]}}";
            case 4 -> "{\"veto\": {\"consultantTypeIds\": [\"" + type() + "\"], \"rule\": " + rule(depth - 1, fields)
                    + "}}";
            case 5 -> "{\"when\": {\"condition\": " + condition(2, fields) + ", \"rule\": " + rule(depth - 1, fields)
                    + "}}";
            case 6 -> "{\"allOf\": [" + rule(depth - 1, fields) + "]}";
            default -> "{\"discipline\": {\"consultantTypeId\": \"" + type() + "\", \"count\": "
                    + (1 + random.nextInt(3)) + ", \"blocking\": " + random.nextBoolean()
                    + (fields > 0 && random.nextBoolean() ? ", \"scope\": [\"f0\"]" : "") + "}}";
        };
    }

    private String labels() {
        return random.nextBoolean() ? "{}" : "{\"he\": \"" + oneOf(TEXTS) + "\"}";
    }

    private UUID type() {
        return new UUID(0, random.nextInt(4));
    }

    private void maybe(List<String> members, String member) {
        if (random.nextBoolean()) {
            members.add(member);
        }
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String toString() {
        return text;
    }
}
