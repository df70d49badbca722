package io.countersign.adapter.persistence.sql;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that a record stands for: its components by their names.
 * <ul>
 * <li>A record of one component, such as an id, is that value under the name it has here.
 * <li>A record of several brings its own components along.
 * <li>An {@link Optional} is null when it is empty, with its type; so is all that an absent record would bring.
 * <li>A {@link List} or {@link Set} is an array; an element that is optional may be null.
 * </ul>
 */
final class RecordParameters<P extends Record> {

    private static final Set<Class<?>> TYPES = Set.of(UUID.class, String.class, Instant.class, LocalDate.class,
            Integer.class, Long.class, Double.class, Boolean.class, Json.class);
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class);

    private record Parameter(Class<?> type, Function<Object, @Nullable Object> value) {}

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Function<Object, @Nullable Object>> conditions = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when a component is of a type that nobody knows how to bind, or two have one
     *         name
     */
    RecordParameters(Class<P> record) {
        addAll(record, whole -> whole);
    }

    private void addAll(Class<?> record, Function<Object, @Nullable Object> whole) {
        for (var component : record.getRecordComponents()) {
            var value = chained(whole, component(component));
            add(component.getName(), component.getGenericType(), value);
            if (component.getType() == Optional.class || component.getType() == boolean.class) {
                conditions.put(component.getName(), value);
            }
        }
    }

    private void add(String name, Type type, Function<Object, @Nullable Object> value) {
        var inner = argument(type, Set.of(Optional.class)).orElse(type);
        if (inner instanceof Class<?> group && group.isRecord() && group.getRecordComponents().length > 1) {
            addAll(group, inner.equals(type) ? value : chained(value, RecordParameters::orNull));
        } else {
            var parameter = parameter(name, type);
            if (parameters.put(name, new Parameter(parameter.type(), chained(value, parameter.value()))) != null) {
                throw new IllegalArgumentException(name + ": two parameters of one name");
            }
        }
    }

    /** @return how one value of that type is bound */
    private static Parameter parameter(String name, Type type) {
        return argument(type, Set.of(Optional.class)).map(inner -> optional(parameter(name, inner)))
                .or(() -> argument(type, COLLECTIONS).map(element -> array(parameter(name, element))))
                .orElseGet(() -> single(name, type));
    }

    private static Optional<Type> argument(Type type, Set<Class<?>> generics) {
        return type instanceof ParameterizedType generic && generics.contains(generic.getRawType())
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    private static Parameter optional(Parameter inner) {
        return new Parameter(inner.type(), chained(RecordParameters::orNull, inner.value()));
    }

    private static @Nullable Object orNull(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static Parameter array(Parameter element) {
        return new Parameter(element.type().arrayType(), value -> {
            var elements = (Collection<?>) value;
            var array = (@Nullable Object[]) Array.newInstance(element.type(), elements.size());
            var place = 0;
            for (var it : elements) {
                array[place++] = element.value().apply(it);
            }
            return array;
        });
    }

    private static Parameter single(String name, Type type) {
        if (!(type instanceof Class<?> single)) {
            throw new IllegalArgumentException(name + ": no parameter can be a " + type);
        }
        if (single.isRecord() && single.getRecordComponents().length == 1) {
            var wrapped = single.getRecordComponents()[0];
            var inner = parameter(name, wrapped.getGenericType());
            return new Parameter(inner.type(), chained(component(wrapped), inner.value()));
        }
        var boxed = MethodType.methodType(single).wrap().returnType();
        if (!TYPES.contains(boxed)) {
            throw new IllegalArgumentException(name + ": no parameter can be a " + type);
        }
        return new Parameter(boxed, value -> value);
    }

    private static Function<Object, @Nullable Object> chained(Function<Object, @Nullable Object> first,
            Function<Object, @Nullable Object> second) {
        return whole -> {
            var part = first.apply(whole);
            return part == null ? null : second.apply(part);
        };
    }

    private static Function<Object, @Nullable Object> component(RecordComponent component) {
        var accessor = component.getAccessor();
        // Records of parameters are private to the repository that binds them.
        accessor.setAccessible(true);
        return whole -> read(accessor, whole);
    }

    private static @Nullable Object read(Method accessor, Object whole) {
        try {
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("component " + accessor + " of " + whole, impossible);
        }
    }

    /** @return the names of what it binds */
    Set<String> names() {
        return parameters.keySet();
    }

    /**
     * @return the names of the components that can serve as conditions: those that are optional, and those that are
     *         true or false
     */
    Set<String> conditions() {
        return conditions.keySet();
    }

    /** @return those of the conditions that hold: the optional that is present, the boolean that is true */
    Set<String> holding(P values, Set<String> among) {
        return among.stream().filter(name -> holds(conditions.get(name), values)).collect(Collectors.toSet());
    }

    private static boolean holds(@Nullable Function<Object, @Nullable Object> condition, Object values) {
        var found = condition == null ? null : condition.apply(values);
        return found instanceof Optional<?> optional ? optional.isPresent() : Boolean.TRUE.equals(found);
    }

    /** @return what to bind for these names, in their order */
    List<Object> values(P values, List<String> names) {
        return names.stream().map(name -> value(parameters.get(name), values)).toList();
    }

    private static Object value(@Nullable Parameter parameter, Object whole) {
        if (parameter == null) {
            throw new IllegalArgumentException("names: one that the record does not have");
        }
        var value = parameter.value().apply(whole);
        return value == null ? Parameters.in(parameter.type()) : value;
    }
}
