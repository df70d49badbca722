package io.countersign.domain.value;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.quantity.Quantity;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.quantity.UnitReading;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The types of value that a specification can take. */
public sealed interface SpecificationType {

    /** How many options a choice may offer. */
    int MAX_OPTIONS = 50;

    /** @return the name of the type in JSON */
    String jsonName();

    /** @return the value at that place, empty with a fault when it is not of this type */
    Optional<SpecificationValue> read(Field field);

    /** Free text; empty text is no value. */
    record Text() implements SpecificationType {
        @Override
        public String jsonName() {
            return "text";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.text(1, TextRules.MAX_LENGTH).map(SpecificationValue.Text::new);
        }
    }

    /** A whole number. */
    record Integer() implements SpecificationType {
        @Override
        public String jsonName() {
            return "integer";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.decimal().flatMap(number -> number.stripTrailingZeros().scale() > 0
                    ? field.wrongType("integer")
                    : Optional.of(new SpecificationValue.Number(number)));
        }
    }

    /** A decimal number without a unit. */
    record Decimal() implements SpecificationType {
        @Override
        public String jsonName() {
            return "decimal";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.decimal().map(SpecificationValue.Number::new);
        }
    }

    /**
     * A decimal number with a unit.
     *
     * @param unit the unit of the definition; an offer may use any unit of the same dimension
     */
    record Measurement(Unit unit) implements SpecificationType {
        public Measurement {
            Objects.requireNonNull(unit, "unit");
        }

        @Override
        public String jsonName() {
            return "quantity";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.members().flatMap(this::read);
        }

        private Optional<SpecificationValue> read(Members members) {
            var value = members.required("value").decimal();
            var offered = readUnit(members.required("unit"));
            members.close();
            return value.flatMap(
                    number -> offered.map(read -> new SpecificationValue.Measured(new Quantity(number, read))));
        }

        private Optional<Unit> readUnit(Field field) {
            return SpecificationType.unit(field).filter(read -> {
                if (!read.isCommensurableWith(unit)) {
                    field.faults().add(field.pointer(), FaultCode.INCOMMENSURABLE_UNIT, "expected", unit.code());
                    return false;
                }
                return true;
            });
        }
    }

    /** Yes or no. */
    record Truth() implements SpecificationType {
        @Override
        public String jsonName() {
            return "boolean";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.bool().map(SpecificationValue.Truth::new);
        }
    }

    /** One of several options. */
    record Choice(List<Option> options) implements SpecificationType {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public String jsonName() {
            return "choice";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.oneOf(byValue(options)).map(option -> new SpecificationValue.Chosen(List.of(option)));
        }
    }

    /** Any of several options, at least one. */
    record MultiChoice(List<Option> options) implements SpecificationType {
        public MultiChoice {
            options = List.copyOf(options);
        }

        @Override
        public String jsonName() {
            return "multi_choice";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            var constants = byValue(options);
            var seen = new HashSet<String>();
            return field.list(1, MAX_OPTIONS, element -> element.oneOf(constants).filter(option -> {
                if (!seen.add(option)) {
                    element.faults().add(element.pointer(), FaultCode.DUPLICATE, "value", option);
                    return false;
                }
                return true;
            })).map(SpecificationValue.Chosen::new);
        }
    }

    /** A calendar date. */
    record Date() implements SpecificationType {
        @Override
        public String jsonName() {
            return "date";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.date().map(SpecificationValue.Day::new);
        }
    }

    /** A reference to a file: its name, and where it is or what its digest is. */
    record Document() implements SpecificationType {

        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
        private static final int MAX_NAME = 255;
        private static final int MAX_URI = 2000;

        @Override
        public String jsonName() {
            return "document";
        }

        @Override
        public Optional<SpecificationValue> read(Field field) {
            return field.members().flatMap(members -> {
                var name = members.required("name").name(1, MAX_NAME);
                var uri = members.optional("uri").text(1, MAX_URI);
                var sha256 = members.optional("sha256").matching(SHA_256, 64, FaultCode.INVALID_VALUE);
                members.close();
                return name.map(present -> new SpecificationValue.Document(present, uri, sha256));
            });
        }
    }

    /** @return the options of a choice, none of any other type */
    default List<Option> optionsOrNone() {
        return switch (this) {
            case Choice choice -> choice.options();
            case MultiChoice choice -> choice.options();
            default -> List.of();
        };
    }

    /** @return whether values of this type have an order, so that bounds make sense */
    default boolean isNumeric() {
        return this instanceof Integer || this instanceof Decimal || this instanceof Measurement;
    }

    /** @return whether values of this type are plain text or plain numbers, so that they can be listed */
    default boolean isCountable() {
        return this instanceof Text || this instanceof Integer || this instanceof Decimal;
    }

    /** @return the UCUM unit at that place */
    static Optional<Unit> unit(Field field) {
        return field.text(1, Unit.MAX_CODE_LENGTH).flatMap(code -> switch (Unit.parse(code)) {
            case UnitReading.Accepted accepted -> Optional.of(accepted.unit());
            case UnitReading.Refused refused -> {
                field.faults().add(field.pointer(), FaultCode.INVALID_UNIT, "unit", code);
                yield Optional.empty();
            }
        });
    }

    private static Map<String, String> byValue(List<Option> options) {
        return options.stream()
                .collect(Collectors.toMap(Option::value, Option::value, (one, other) -> one, TreeMap::new));
    }
}
