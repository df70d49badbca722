package io.countersign.domain.rule;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.JsonNames;
import io.countersign.domain.document.Members;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.rule.Condition.Comparison;
import io.countersign.domain.value.SpecificationType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON form of conditions. */
public final class ConditionJson {

    private static final Map<String, Comparison> COMPARISONS = JsonNames.of(Comparison.values());
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MAX_KEY = 64;
    private static final int MAX_OPERANDS = 50;

    private ConditionJson() {
    }

    /** @return the condition at that place, empty with faults when it is not well-formed */
    public static Optional<Condition> read(Field field) {
        return field.members().flatMap(members -> {
            Optional<? extends Condition> condition;
            if (members.has("field")) {
                condition = comparison(members);
            } else if (members.has("deviates")) {
                condition = deviates(members.required("deviates"));
            } else if (members.has("not")) {
                condition = read(members.required("not")).map(Condition.Not::new);
            } else if (members.has("all")) {
                condition = parts(members.required("all")).map(Condition.All::new);
            } else if (members.has("any")) {
                condition = parts(members.required("any")).map(Condition.Any::new);
            } else {
                return field.wrongType("a condition: field, deviates, not, all or any");
            }
            members.close();
            return condition;
        });
    }

    private static Optional<List<Condition>> parts(Field field) {
        return field.list(1, MAX_OPERANDS, ConditionJson::read).filter(read -> !read.isEmpty());
    }

    private static Optional<Condition> deviates(Field field) {
        if (field.raw().filter(new JsonText("any")::equals).isPresent()) {
            return Optional.of(new Condition.Deviates(List.of()));
        }
        return field.list(1, MAX_OPERANDS, ConditionJson::key)
                .filter(read -> !read.isEmpty())
                .map(Condition.Deviates::new);
    }

    private static Optional<Condition> comparison(Members members) {
        var key = key(members.required("field"));
        var comparison = members.required("is").oneOf(COMPARISONS);
        var unit = SpecificationType.unit(members.optional("unit"));
        var operands = comparison.flatMap(read -> operands(members, read));
        members.optional("value");
        return key.flatMap(field -> comparison
                .flatMap(read -> operands.map(values -> new Condition.OfField(field, read, values, unit))));
    }

    private static Optional<String> key(Field field) {
        return field.matching(KEY, MAX_KEY, FaultCode.INVALID_KEY);
    }

    private static Optional<List<JsonValue>> operands(Members members, Comparison comparison) {
        var place = members.optional("value");
        return switch (comparison) {
            case PRESENT -> {
                if (place.raw().isPresent()) {
                    place.faults().add(place.pointer(), FaultCode.UNKNOWN_FIELD);
                }
                yield Optional.of(List.of());
            }
            case ONE_OF -> place.required().list(1, MAX_OPERANDS, ConditionJson::scalar);
            default -> scalar(place.required()).map(List::of);
        };
    }

    private static Optional<JsonValue> scalar(Field field) {
        return field.raw().filter(value -> !JsonValue.NULL.equals(value)).flatMap(value -> {
            if (value instanceof JsonArray || value instanceof JsonObject) {
                return field.wrongType("string, number or boolean");
            }
            var faults = TextRules.faultsOf(value, field.pointer(), 1);
            field.faults().addAll(faults);
            return faults.isEmpty() ? Optional.of(TextRules.normalise(value)) : Optional.empty();
        });
    }
}
