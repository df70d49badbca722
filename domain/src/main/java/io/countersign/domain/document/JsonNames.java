package io.countersign.domain.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of enum constants in JSON: lower snake case. */
public final class JsonNames {

    private JsonNames() {
    }

    /** @return the name of the constant */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** @return the constants by their names */
    public static <T extends Enum<T>> Map<String, T> of(T[] constants) {
        return Collections.unmodifiableMap(Arrays.stream(constants)
                .collect(Collectors.toMap(JsonNames::of, Function.identity(), (one, other) -> one, TreeMap::new)));
    }
}
