package io.countersign.domain.document;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which components of records take different values in samples. Only those are tested by what is done with all samples: a
 * component that always holds the same could as well be forgotten.
 */
public final class VariedComponents {

    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private VariedComponents() {
    }

    /** @return the components of these records that hold the same wherever they occur in the samples */
    public static List<String> missing(Collection<?> samples, Class<?>... records) {
        var components = new VariedComponents();
        components.walk(samples);
        return Arrays.stream(records)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()).map(VariedComponents::name))
                .filter(name -> components.values.getOrDefault(name, Set.of()).size() < 2)
                .toList();
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
    }

    private void walk(Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(this::walk);
            case Collection<?> elements -> elements.forEach(this::walk);
            case Map<?, ?> members -> walk(members.values());
            case Record document -> Arrays.stream(document.getClass().getRecordComponents())
                    .forEach(component -> walk(component, document));
            default -> {
                // Nothing is within.
            }
        }
    }

    private void walk(RecordComponent component, Record document) {
        try {
            component.getAccessor().setAccessible(true);
            var value = component.getAccessor().invoke(document);
            values.computeIfAbsent(name(component), name -> new HashSet<>()).add(value);
            walk(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new AssertionError(name(component), unreadable);
        }
    }
}
