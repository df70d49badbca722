package io.countersign.domain.offer;

import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A member that holds one value whatever the template asks for.
 *
 * @param reader of what others wrote
 * @param trustedReader of what this system wrote, which may be older than the rules of today
 * @param isReviewed whether it is in the scope of every discipline; otherwise it is in that of none
 */
record SingleMember<T>(String name, Function<Offer, T> getter, Function<Field, Optional<T>> reader,
        Function<Field, Optional<T>> trustedReader, Function<T, Optional<JsonValue>> writer,
        boolean isReviewed) implements OfferMember<T> {

    /** @return a member that may be left out and is part of what is approved: every discipline reviews it */
    static <T> SingleMember<Optional<T>> inEveryScope(String name, Function<Offer, Optional<T>> getter,
            Function<Field, Optional<T>> reader, Function<T, JsonValue> writer) {
        return optional(name, getter, reader, writer, true);
    }

    /** @return a member that may be left out and is no part of what is approved: no decision is about it */
    static <T> SingleMember<Optional<T>> inNoScope(String name, Function<Offer, Optional<T>> getter,
            Function<Field, Optional<T>> reader, Function<T, JsonValue> writer) {
        return optional(name, getter, reader, writer, false);
    }

    private static <T> SingleMember<Optional<T>> optional(String name, Function<Offer, Optional<T>> getter,
            Function<Field, Optional<T>> reader, Function<T, JsonValue> writer, boolean isReviewed) {
        Function<Field, Optional<Optional<T>>> read = field -> Optional.of(reader.apply(field));
        return new SingleMember<>(name, getter, read, read, value -> value.map(writer), isReviewed);
    }

    @Override
    public Optional<T> read(Members members, TemplateDefinition template) {
        return reader.apply(members.optional(name));
    }

    @Override
    public Optional<T> readTrusted(Members members) {
        return trustedReader.apply(members.optional(name));
    }

    @Override
    public Optional<JsonValue> write(Offer offer) {
        return writer.apply(getter.apply(offer));
    }

    @Override
    public Map<String, JsonValue> places(Offer offer, Predicate<String> items) {
        return write(offer).map(value -> Map.of(pointer().text(), value)).orElse(Map.of());
    }

    @Override
    public Stream<String> items(Offer offer, ItemKind kind) {
        return Stream.empty();
    }

    @Override
    public T kept(Offer offer, Predicate<String> items) {
        return getter.apply(offer);
    }
}
