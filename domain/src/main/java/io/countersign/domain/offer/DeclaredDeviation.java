package io.countersign.domain.offer;

import io.countersign.domain.document.Field;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.template.ItemKind;
import io.countersign.domain.template.TemplateDefinition;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The contractor's declaration that the offered value of a field deviates from what is required, and why. */
public record DeclaredDeviation(String field, String reason) {

    private static final int MAX_KEY = 64;
    private static final int MAX_REASON = 4000;

    static final ListMember.Element<DeclaredDeviation> ELEMENT = new ListMember.Element<>(DeclaredDeviation::field,
            DeclaredDeviation::read, DeclaredDeviation::check, DeclaredDeviation::toJson);

    public DeclaredDeviation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
    }

    private static Optional<DeclaredDeviation> read(Field place) {
        return place.members().flatMap(members -> {
            var field = members.required("field").text(1, MAX_KEY);
            var reason = members.required("reason").text(1, MAX_REASON);
            members.close();
            return field.flatMap(key -> reason.map(why -> new DeclaredDeviation(key, why)));
        });
    }

    private static BiConsumer<Field, DeclaredDeviation> check(TemplateDefinition template) {
        var fields = ItemKind.FIELD.keys(template);
        var seen = new HashSet<String>();
        return (element, declared) -> {
            var place = element.pointer().member("field");
            if (!fields.contains(declared.field())) {
                element.faults().add(place, FaultCode.UNKNOWN_SPECIFICATION, "field", declared.field());
            } else if (!seen.add(declared.field())) {
                element.faults().add(place, FaultCode.DUPLICATE, "value", declared.field());
            }
        };
    }

    private JsonObject toJson() {
        return JsonObject.with().put("field", field).put("reason", reason).build();
    }
}
