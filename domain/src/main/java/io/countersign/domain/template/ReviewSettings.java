package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How rounds of a template run.
 *
 * @param carryForward whether positive decisions survive a resubmission that leaves their scope unchanged
 * @param reviewDays days each discipline may take
 */
public record ReviewSettings(ClosePolicy closePolicy, boolean carryForward, Map<ConsultantTypeId, Integer> reviewDays) {

    /** The settings of a template that states none. */
    public static final ReviewSettings DEFAULT = new ReviewSettings(ClosePolicy.WHEN_ALL_RESPONDED, false, Map.of());

    private static final int MAX_DAYS = 365;

    public ReviewSettings {
        Objects.requireNonNull(closePolicy, "closePolicy");
        reviewDays = Collections.unmodifiableMap(new LinkedHashMap<>(reviewDays));
    }

    static ReviewSettings read(Field field) {
        return field.members().map(ReviewSettings::read).orElse(DEFAULT);
    }

    private static ReviewSettings read(Members members) {
        var policy = members.optional("closePolicy").oneOf(ClosePolicy.BY_JSON_NAME);
        var carryForward = members.optional("carryForward").bool();
        var days = new LinkedHashMap<ConsultantTypeId, Integer>();
        members.optional("reviewDays").members()
                .ifPresent(types -> types.object().members().keySet().forEach(name -> readDays(types, name, days)));
        members.close();
        return new ReviewSettings(policy.orElse(DEFAULT.closePolicy), carryForward.orElse(DEFAULT.carryForward), days);
    }

    private static void readDays(Members types, String name, Map<ConsultantTypeId, Integer> days) {
        var place = types.required(name);
        var count = place.integer(1, MAX_DAYS);
        Field.at(JsonValue.text(name), place.pointer(), place.faults()).id(ConsultantTypeId::new)
                .ifPresent(type -> count.filter(read -> days.put(type, read) != null).ifPresent(
                        twice -> place.faults().add(place.pointer(), FaultCode.DUPLICATE, "value", type)));
    }

    JsonObject toJson() {
        var days = JsonObject.with();
        reviewDays.forEach((type, count) -> days.put(type.toString(), JsonValue.number(count)));
        return JsonObject.with()
                .put("closePolicy", closePolicy.jsonName())
                .put("carryForward", JsonValue.of(carryForward))
                .put("reviewDays", days.build())
                .build();
    }
}
