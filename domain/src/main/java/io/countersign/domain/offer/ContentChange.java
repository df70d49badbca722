package io.countersign.domain.offer;

import io.countersign.domain.document.JsonNames;
import io.countersign.domain.json.CanonicalJson;
import io.countersign.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One place of an offer whose content changed.
 *
 * @param path the place, for example {@code /values/flow_rate} or {@code /documents/datasheet}
 * @param before what stood there word for word, empty when nothing did; a cleared value is JSON null
 * @param after what stands there now, empty when nothing does
 */
public record ContentChange(String path, Kind kind, Optional<JsonValue> before, Optional<JsonValue> after) {

    public ContentChange {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** How a place changed. */
    public enum Kind {
        /** Nothing stood there before. */
        ADDED,
        /** Nothing stands there any more. */
        REMOVED,
        /** Something else stands there. */
        CHANGED,
        /** The same numbers in another spelling, {@code 1.50} for {@code 1.5}: digests over RFC 8785 do not see it. */
        RESPELLED;

        /** @return the name in JSON */
        public String jsonName() {
            return JsonNames.of(this);
        }
    }

    /**
     * @param before what stood at each place, by path
     * @param after what stands there now
     * @return every difference, by path
     */
    public static List<ContentChange> between(Map<String, JsonValue> before, Map<String, JsonValue> after) {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream().flatMap(path -> at(path, before.get(path), after.get(path)).stream()).toList();
    }

    private static Optional<ContentChange> at(String path, @Nullable JsonValue before, @Nullable JsonValue after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        return Optional.of(new ContentChange(path, kind(before, after), Optional.ofNullable(before),
                Optional.ofNullable(after)));
    }

    private static Kind kind(@Nullable JsonValue before, @Nullable JsonValue after) {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        return CanonicalJson.of(before).equals(CanonicalJson.of(after)) ? Kind.RESPELLED : Kind.CHANGED;
    }
}
