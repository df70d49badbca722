package io.countersign.domain.deviation;

import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.quantity.Rational;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.value.SpecificationType;
import io.countersign.domain.value.SpecificationValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One side of a comparison as it is shown. Numbers are decimal text without an exponent.
 *
 * @param value text for a number, text, date, option or document name; a boolean; a list of texts for several options
 * @param unit the UCUM code of a quantity as written, empty for what has no unit
 */
public record Figure(JsonValue value, Optional<String> unit) {

    public Figure {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }

    static Figure text(String text) {
        return new Figure(JsonValue.text(text), Optional.empty());
    }

    Figure in(String code) {
        return new Figure(value, Optional.of(code));
    }

    static Figure texts(List<String> texts) {
        return new Figure(JsonValue.texts(texts), Optional.empty());
    }

    /** A number in the unit of the field. */
    static Figure number(BigDecimal number, SpecificationDefinition field) {
        return new Figure(JsonValue.text(number.toPlainString()), field.unit().map(Unit::code));
    }

    /**
     * A number in the unit of the field: exact when 34 significant digits can hold it, else rounded half-even to 34
     * significant digits, so what is not zero never shows as zero.
     */
    static Figure number(Rational number, SpecificationDefinition field) {
        return number(number.toDecimal(), field);
    }

    /** The required value, a quantity in the unit of the field; however a number is spelled, it shows the same. */
    static Figure required(SpecificationValue value, SpecificationDefinition field) {
        return Magnitude.of(value, field).map(number -> number(number, field)).orElseGet(() -> offered(value, field));
    }

    /** A value as it was given, a quantity in the unit it was given in. */
    static Figure offered(SpecificationValue value, SpecificationDefinition field) {
        return switch (value) {
            case SpecificationValue.Number(var number) -> text(number.toPlainString());
            case SpecificationValue.Measured(var quantity) ->
                new Figure(JsonValue.text(quantity.value().toPlainString()), Optional.of(quantity.unit().code()));
            case SpecificationValue.Text(var text) -> text(text);
            case SpecificationValue.Truth(var truth) -> new Figure(JsonValue.of(truth), Optional.empty());
            case SpecificationValue.Chosen(var options) -> field.type() instanceof SpecificationType.MultiChoice
                    ? texts(options)
                    : text(String.join(", ", options));
            case SpecificationValue.Day(var day) -> text(day.toString());
            case SpecificationValue.Document document -> text(document.name());
        };
    }

    /** A value that is not of the type of its field, as it was given. */
    static Figure untyped(JsonValue given) {
        return switch (given) {
            case JsonNumber(var literal) -> text(literal);
            case JsonObject object when object.member("value").isPresent()
                    && object.member("unit").orElse(JsonValue.NULL) instanceof JsonText(var unit) ->
                new Figure(untyped(object.member("value").get()).value(), Optional.of(unit));
            default -> new Figure(given, Optional.empty());
        };
    }

    /** @return the figure in one line, for messages */
    @Override
    public String toString() {
        return plain(value) + unit.map(code -> " " + code).orElse("");
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case JsonText(var text) -> text;
            case JsonArray(var elements) -> elements.stream().map(Figure::plain).collect(Collectors.joining(", "));
            default -> JsonWriter.write(value);
        };
    }
}
