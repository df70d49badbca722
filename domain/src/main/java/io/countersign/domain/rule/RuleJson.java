package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The JSON form of rules: an object with exactly one key that names the combinator. */
public final class RuleJson {

    private static final int MAX_SCOPE = 400;
    private static final Pattern PLACE = Pattern.compile("((documents|checklist)/)?[a-z][a-z0-9_]{0,63}");
    private static final int MAX_PLACE = 74;
    private static final int MAX_COUNT = 1000;

    private static final Map<String, Function<Field, Optional<Rule>>> READERS = Map.of(
            "discipline", RuleJson::discipline,
            "allOf", field -> operands(field).map(Rule.AllOf::new),
            "anyOf", field -> operands(field).map(Rule.AnyOf::new),
            "inSequence", field -> operands(field).map(Rule.InSequence::new),
            "atLeast", RuleJson::atLeast,
            "veto", RuleJson::veto,
            "when", RuleJson::when);

    private RuleJson() {
    }

    /** @return the rule at that place, empty with faults when it is not well-formed */
    public static Optional<Rule> read(Field field) {
        var rule = node(field);
        return rule.filter(read -> {
            var sizeFits = read.nodes().limit(Rule.MAX_NODES + 1L).count() <= Rule.MAX_NODES;
            var depthFits = depth(read) <= Rule.MAX_DEPTH;
            if (!sizeFits) {
                field.faults().add(field.pointer(), FaultCode.RULE_TOO_LARGE, "max", Rule.MAX_NODES);
            }
            if (!depthFits) {
                field.faults().add(field.pointer(), FaultCode.RULE_TOO_DEEP, "max", Rule.MAX_DEPTH);
            }
            return sizeFits && depthFits;
        });
    }

    /** @return the rule as JSON, with the defaults of its leaves written out */
    public static JsonObject toJson(Rule rule) {
        return switch (rule) {
            case Rule.Discipline(var type, var count, var blocking, var scope) -> single("discipline", JsonObject.with()
                    .put("consultantTypeId", type.toString())
                    .put("count", JsonValue.number(count))
                    .put("blocking", JsonValue.of(blocking))
                    .put("scope", scope.map(JsonValue::texts))
                    .build());
            case Rule.AllOf(var rules) -> single("allOf", toJson(rules));
            case Rule.AnyOf(var rules) -> single("anyOf", toJson(rules));
            case Rule.InSequence(var rules) -> single("inSequence", toJson(rules));
            case Rule.AtLeast(var count, var rules) -> single("atLeast", JsonObject.with()
                    .put("count", JsonValue.number(count))
                    .put("of", toJson(rules))
                    .build());
            case Rule.Veto(var types, var inner) -> single("veto", JsonObject.with()
                    .put("consultantTypeIds", JsonValue.texts(types))
                    .put("rule", toJson(inner))
                    .build());
            case Rule.When(var condition, var inner) -> single("when", JsonObject.with()
                    .put("condition", condition.toJson())
                    .put("rule", toJson(inner))
                    .build());
        };
    }

    private static JsonObject single(String name, JsonValue value) {
        return JsonObject.with().put(name, value).build();
    }

    private static JsonValue toJson(List<Rule> rules) {
        return JsonValue.array(rules.stream().map(RuleJson::toJson).toList());
    }

    private static int depth(Rule rule) {
        return 1 + rule.parts().stream().mapToInt(RuleJson::depth).max().orElse(0);
    }

    private static Optional<Rule> node(Field field) {
        return field.members().flatMap(members -> {
            var names = members.object().members().keySet();
            if (names.size() != 1) {
                return field.wrongType("an object with exactly one key of "
                        + String.join(", ", READERS.keySet().stream().sorted().toList()));
            }
            var name = names.iterator().next();
            var reader = READERS.get(name);
            if (reader == null) {
                members.close();
                return Optional.empty();
            }
            return reader.apply(members.required(name));
        });
    }

    private static Optional<Rule> discipline(Field field) {
        return field.members().flatMap(members -> {
            var type = members.required("consultantTypeId").id(ConsultantTypeId::new);
            var count = members.optional("count").integer(1, MAX_COUNT).orElse(1);
            var blocking = members.optional("blocking").bool().orElse(true);
            var scope = members.optional("scope").list(1, MAX_SCOPE,
                    place -> place.matching(PLACE, MAX_PLACE, FaultCode.INVALID_KEY));
            members.close();
            return type.map(present -> new Rule.Discipline(present, count, blocking, scope));
        });
    }

    private static Optional<List<Rule>> operands(Field field) {
        var seen = new HashSet<ConsultantTypeId>();
        var all = field.pointer().text().endsWith("/allOf");
        return field.list(0, Rule.MAX_NODES, element -> node(element).map(rule -> {
            if (all && rule instanceof Rule.Discipline leaf && !seen.add(leaf.consultantType())) {
                element.faults().add(element.pointer(), FaultCode.DUPLICATE, "value", leaf.consultantType());
            }
            return rule;
        })).filter(rules -> {
            if (written(field) == 0) {
                field.faults().add(field.pointer(), FaultCode.EMPTY_OPERANDS);
            }
            return !rules.isEmpty();
        });
    }

    /** How many operands are written down, be they well-formed or not. */
    private static int written(Field field) {
        return field.raw().map(value -> value instanceof JsonArray(var elements) ? elements.size() : 0).orElse(0);
    }

    private static Optional<Rule> atLeast(Field field) {
        return field.members().flatMap(members -> {
            var place = members.required("count");
            var count = place.integer(1, MAX_COUNT);
            var of = members.required("of");
            var rules = operands(of);
            members.close();
            count.filter(least -> written(of) > 0 && least > written(of)).ifPresent(
                    least -> field.faults().add(place.pointer(), FaultCode.UNREACHABLE_COUNT, "max", written(of)));
            return count.flatMap(least -> rules.filter(operands -> least <= operands.size())
                    .map(operands -> new Rule.AtLeast(least, operands)));
        });
    }

    private static Optional<Rule> veto(Field field) {
        return field.members().flatMap(members -> {
            var types = members.required("consultantTypeIds")
                    .list(1, Rule.MAX_NODES, element -> element.id(ConsultantTypeId::new));
            var rule = node(members.required("rule"));
            members.close();
            return types.filter(list -> !list.isEmpty())
                    .flatMap(present -> rule.map(inner -> new Rule.Veto(present, inner)));
        });
    }

    private static Optional<Rule> when(Field field) {
        return field.members().flatMap(members -> {
            var condition = ConditionJson.read(members.required("condition"));
            var rule = node(members.required("rule"));
            members.close();
            return condition.flatMap(predicate -> rule.map(inner -> new Rule.When(predicate, inner)));
        });
    }
}
