package io.countersign.domain.submission;

import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonValue.JsonObject;
import java.util.Objects;
import java.util.Optional;

/** A field whose offered value deviates from what is required, as the contractor says himself, and why. */
public record DeclaredDeviation(String field, String reason) {

    private static final int MAX_KEY = 64;
    private static final int MAX_REASON = 4000;

    public DeclaredDeviation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }

    static Optional<DeclaredDeviation> read(Field place) {
        return place.members().flatMap(members -> {
            var field = members.required("field").text(1, MAX_KEY);
            var reason = members.required("reason").text(1, MAX_REASON);
            members.close();
            return field.flatMap(key -> reason.map(why -> new DeclaredDeviation(key, why)));
        });
    }

    JsonObject toJson() {
        return JsonObject.with().put("field", field).put("reason", reason).build();
    }
}
