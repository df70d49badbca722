package io.countersign.adapter.web.call;

import io.countersign.adapter.web.problem.QueryPointer;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The query parameters of a call. A parameter that nobody asks for is a fault, like every bad value. */
public final class Parameters {

    private static final Map<String, Boolean> BOOLEANS = Map.of("true", true, "false", false);
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private final MultiValueMap<String, String> values;
    private final Faults faults = new Faults();
    private final Set<String> known = new HashSet<>();

    Parameters(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** @return the parameter as text, to be read further by the rules of the domain; absent when it is not given */
    public Field text(String name) {
        return field(name, value(name).<JsonValue>map(JsonValue::text));
    }

    /** @return {@code true} or {@code false} */
    public Optional<Boolean> bool(String name) {
        return text(name).oneOf(BOOLEANS);
    }

    /** @return a whole number from {@code min} to {@code max} */
    public Optional<Integer> integer(String name, int min, int max) {
        return field(name, value(name).map(Parameters::number)).integer(min, max);
    }

    /** Adds the fault that the value under that name, of a parameter or a header, is not the expected one. */
    public void refuse(String name, String expected) {
        faults.add(QueryPointer.to(name), FaultCode.INVALID_VALUE, "expected", expected);
    }

    /** @return the value that the reader finds in the text; where it finds none, a fault says what was expected */
    public <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String expected) {
        return value(name).flatMap(text -> {
            var read = reader.apply(text);
            if (read.isEmpty()) {
                refuse(name, expected);
            }
            return read;
        });
    }

    /** @return every fault, also of the parameters nobody asked for; to be called when all others were */
    public List<Fault> faults() {
        values.keySet().stream().filter(known::add)
                .forEach(name -> faults.add(QueryPointer.to(name), FaultCode.UNKNOWN_FIELD));
        return faults.all();
    }

    private Optional<String> value(String name) {
        known.add(name);
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            faults.add(QueryPointer.to(name), FaultCode.DUPLICATE, "value", name);
        }
        // A name without "=" comes with null: it is there, and empty.
        return given.isEmpty() ? Optional.empty() : Optional.of(Objects.requireNonNullElse(given.getFirst(), ""));
    }

    private Field field(String name, Optional<JsonValue> value) {
        return Field.at(value.orElse(JsonValue.NULL), QueryPointer.to(name), faults);
    }

    private static JsonValue number(String text) {
        return INTEGER.matcher(text).matches() ? new JsonValue.JsonNumber(text) : JsonValue.text(text);
    }

}
