package io.countersign.domain.rule;

import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonNull;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.value.SpecificationType;
import io.countersign.domain.value.SpecificationValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values without a template that says their types: a value is of the type that it looks like. Text that spells a
 * decimal is a number and text that spells a date is a date, because that is how both are written. A value that looks
 * like none of these counts as not offered.
 */
record TrialValues(JsonObject offered, List<String> fields) implements Circumstances {

    TrialValues {
        fields = List.copyOf(fields);
    }

    @Override
    public Set<String> deviating() {
        return Set.copyOf(fields);
    }

    @Override
    public Optional<SpecificationValue> value(String field) {
        return offered.member(field).flatMap(TrialValues::typed);
    }

    private static Optional<SpecificationValue> typed(JsonValue value) {
        return switch (value) {
            case JsonNull cleared -> Optional.empty();
            case JsonBoolean(var truth) -> Optional.of(new SpecificationValue.Truth(truth));
            case JsonNumber number -> place(number).decimal().map(SpecificationValue.Number::new);
            case JsonText(var text) -> place(value).decimal().<SpecificationValue>map(SpecificationValue.Number::new)
                    .or(() -> place(value).date().map(SpecificationValue.Day::new))
                    .or(() -> Optional.of(new SpecificationValue.Text(text)));
            case JsonArray(var elements) -> Optional.of(new SpecificationValue.Chosen(elements.stream()
                    .flatMap(element -> element instanceof JsonText(var option) ? Stream.of(option) : Stream.empty())
                    .toList()));
            case JsonObject(var members) -> place(value).members().flatMap(quantity -> SpecificationType
                    .unit(quantity.required("unit"))
                    .flatMap(unit -> quantity.required("value").decimal()
                            .map(number -> new SpecificationValue.Measured(new Quantity(number, unit)))));
        };
    }

    private static Field place(JsonValue value) {
        return Field.at(value, Pointer.ROOT, new Faults());
    }
}
