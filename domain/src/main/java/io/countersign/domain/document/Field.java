package io.countersign.domain.document;

import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonBoolean;
import io.countersign.domain.json.JsonValue.JsonNumber;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue.JsonText;
import io.countersign.domain.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One place of a document that is being read. Every method answers the value that stands there, or empty; when it is
 * empty although something stands there, a fault says why.
 */
public final class Field {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Optional<JsonValue> value;
    private final Pointer pointer;
    private final Faults faults;

    Field(Optional<JsonValue> value, Pointer pointer, Faults faults) {
        this.value = value;
        this.pointer = pointer;
        this.faults = faults;
    }

    /** @return the whole of a document, to be read from here */
    public static Field of(JsonValue document, Faults faults) {
        return at(document, Pointer.ROOT, faults);
    }

    /** @return a part of a document, to be read from here */
    public static Field at(JsonValue part, Pointer pointer, Faults faults) {
        return new Field(Optional.of(part), pointer, faults);
    }

    /** @return where this is */
    public Pointer pointer() {
        return pointer;
    }

    /** @return where faults go */
    public Faults faults() {
        return faults;
    }

    /** @return what stands here, also JSON null */
    public Optional<JsonValue> raw() {
        return value;
    }

    /** @return whether JSON null stands here */
    public boolean isCleared() {
        return value.filter(JsonValue.NULL::equals).isPresent();
    }

    /** @return this field, with a fault when nothing or JSON null stands here */
    public Field required() {
        if (present().isEmpty()) {
            faults.add(pointer, FaultCode.REQUIRED);
        }
        return this;
    }

    /** @return the members of the object here, to be closed by {@link Members#close()} */
    public Optional<Members> members() {
        return typed("object", JsonObject.class).map(object -> new Members(object, pointer, faults));
    }

    /** @return the object here, as it stands */
    public Optional<JsonObject> object() {
        return typed("object", JsonObject.class);
    }

    /** @return text of {@code min} to {@code max} code points, in normalisation form C */
    public Optional<String> text(int min, int max) {
        return string().map(TextRules::normalise).filter(text -> fits(text, min, max));
    }

    /** @return a name: text without outer white space that shows as what it is */
    public Optional<String> name(int min, int max) {
        return string().map(text -> TextRules.normalise(text).strip()).filter(text -> fits(text, min, max))
                .filter(text -> {
                    if (TextRules.isMisleading(text)) {
                        faults.add(pointer, FaultCode.MISLEADING_TEXT);
                        return false;
                    }
                    return true;
                });
    }

    /** @return text that the pattern matches as a whole */
    public Optional<String> matching(Pattern pattern, int max, FaultCode otherwise) {
        return text(1, max).filter(text -> {
            if (!pattern.matcher(text).matches()) {
                faults.add(pointer, otherwise);
                return false;
            }
            return true;
        });
    }

    /** @return the id here, made into its type */
    public <T> Optional<T> id(Function<UUID, T> type) {
        return string().filter(text -> {
            if (!ID.matcher(text).matches()) {
                faults.add(pointer, FaultCode.INVALID_ID);
                return false;
            }
            return true;
        }).map(text -> type.apply(UUID.fromString(text)));
    }

    /** @return the constant whose JSON name stands here */
    public <T> Optional<T> oneOf(Map<String, T> constants) {
        return string().map(TextRules::normalise).flatMap(text -> {
            var constant = Optional.ofNullable(constants.get(text));
            if (constant.isEmpty()) {
                faults.add(pointer, FaultCode.NOT_ALLOWED_VALUE, "allowed",
                        String.join(", ", constants.keySet().stream().sorted().toList()));
            }
            return constant;
        });
    }

    /** @return true or false */
    public Optional<Boolean> bool() {
        return typed("boolean", JsonBoolean.class).map(JsonBoolean::value);
    }

    /** @return a whole number from {@code min} to {@code max} */
    public Optional<Integer> integer(int min, int max) {
        return typed("integer", JsonNumber.class).flatMap(number -> {
            var decimal = bounded(number.literal());
            if (decimal.isEmpty()) {
                return Optional.empty();
            }
            if (decimal.get().stripTrailingZeros().scale() > 0) {
                faults.add(pointer, FaultCode.WRONG_TYPE, "expected", "integer");
                return Optional.empty();
            }
            if (decimal.get().compareTo(BigDecimal.valueOf(min)) < 0) {
                faults.add(pointer, FaultCode.TOO_SMALL, "min", min);
                return Optional.empty();
            }
            if (decimal.get().compareTo(BigDecimal.valueOf(max)) > 0) {
                faults.add(pointer, FaultCode.TOO_LARGE, "max", max);
                return Optional.empty();
            }
            return Optional.of(decimal.get().intValueExact());
        });
    }

    /** @return a decimal number, as a string or as a JSON number: at most 34 digits, exponent within ±99 */
    public Optional<BigDecimal> decimal() {
        return present().flatMap(json -> switch (json) {
            case JsonNumber(var literal) -> bounded(literal);
            case JsonText(var text) when DECIMAL.matcher(text).matches() -> bounded(text);
            default -> wrongType("decimal");
        });
    }

    /** @return a calendar date by ISO 8601, for example 2026-03-31 */
    public Optional<LocalDate> date() {
        return string().flatMap(text -> {
            try {
                if (text.length() == 10) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException notADate) {
                // Said below, as for every other text that is no date.
            }
            return wrongType("date");
        });
    }

    /** @return the elements that could be read, from {@code min} to {@code max} of them */
    public <T> Optional<List<T>> list(int min, int max, Function<Field, Optional<T>> element) {
        return typed("array", JsonArray.class).flatMap(array -> {
            var elements = array.elements();
            if (elements.size() > max) {
                faults.add(pointer, FaultCode.TOO_MANY, "max", max);
                return Optional.empty();
            }
            if (elements.size() < min) {
                faults.add(pointer, FaultCode.TOO_FEW, "min", min);
            }
            var read = new ArrayList<T>();
            for (var index = 0; index < elements.size(); index++) {
                var place = new Field(Optional.of(elements.get(index)), pointer.element(index), faults);
                element.apply(place.required()).ifPresent(read::add);
            }
            return Optional.of(List.copyOf(read));
        });
    }

    /** @return empty, with the fault that something else is expected here */
    public <T> Optional<T> wrongType(String expected) {
        faults.add(pointer, FaultCode.WRONG_TYPE, "expected", expected);
        return Optional.empty();
    }

    private Optional<JsonValue> present() {
        return value.filter(json -> !JsonValue.NULL.equals(json));
    }

    private Optional<String> string() {
        return typed("string", JsonText.class).map(JsonText::value).filter(text -> {
            if (!TextRules.isStorable(text)) {
                faults.add(pointer, FaultCode.UNSTORABLE_TEXT);
                return false;
            }
            return true;
        });
    }

    private <T extends JsonValue> Optional<T> typed(String name, Class<T> type) {
        return present().flatMap(json -> type.isInstance(json) ? Optional.of(type.cast(json)) : wrongType(name));
    }

    private boolean fits(String text, int min, int max) {
        var length = TextRules.length(text);
        if (length < min) {
            faults.add(length == 0
                    ? Fault.at(pointer, FaultCode.REQUIRED)
                    : Fault.at(pointer, FaultCode.TOO_SHORT, "min", min));
        }
        if (length > max) {
            faults.add(pointer, FaultCode.TOO_LONG, "max", max);
        }
        return length >= min && length <= max;
    }

    private Optional<BigDecimal> bounded(String literal) {
        var decimal = Decimals.bounded(literal);
        if (decimal.isEmpty()) {
            faults.add(pointer, FaultCode.NUMBER_OUT_OF_BOUNDS);
        }
        return decimal;
    }
}
