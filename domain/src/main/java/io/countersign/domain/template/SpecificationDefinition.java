package io.countersign.domain.template;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.consultant.Labels;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.Members;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.json.JsonValue.JsonArray;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.quantity.Unit;
import io.countersign.domain.value.Option;
import io.countersign.domain.value.SpecificationType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One typed field that a template asks for.
 *
 * @param key a stable slug such as {@code flow_rate}, unique in the template
 * @param required whether a submission must bring it
 * @param owner the discipline that sets its requirement value and reviews it, empty when nobody owns it
 */
public record SpecificationDefinition(String key, Labels labels, SpecificationType type, boolean required,
        Constraints constraints, Optional<ConsultantTypeId> owner) {

    private static final int MAX_OPTION = 255;
    private static final Map<String, SpecificationType> PLAIN_TYPES = Map.of(
            "text", new SpecificationType.Text(),
            "integer", new SpecificationType.Integer(),
            "decimal", new SpecificationType.Decimal(),
            "boolean", new SpecificationType.Truth(),
            "date", new SpecificationType.Date(),
            "document", new SpecificationType.Document());
    private static final Map<String, String> TYPE_NAMES = Stream
            .concat(PLAIN_TYPES.keySet().stream(), Stream.of("quantity", "choice", "multi_choice"))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

    public SpecificationDefinition {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(constraints, "constraints");
        Objects.requireNonNull(owner, "owner");
    }

    static Optional<SpecificationDefinition> read(Field field, WrittenKeys written) {
        return field.members().flatMap(members -> {
            var key = ItemKey.read(members.required("key"));
            var labels = Labels.read(members.optional("labels"));
            var type = type(members);
            var required = members.optional("required").bool().orElse(false);
            var place = members.optional("constraints");
            var constraints = Constraints.read(place, type, written);
            var owner = members.optional("ownerConsultantTypeId").id(ConsultantTypeId::new);
            members.close();
            type.ifPresent(present -> checkSuitable(place, present, constraints));
            return key.flatMap(name -> type.map(present -> new SpecificationDefinition(name, labels, present, required,
                    constraints, owner)));
        });
    }

    private static Optional<SpecificationType> type(Members members) {
        var unitPlace = members.optional("unit");
        var optionsPlace = members.optional("options");
        return members.required("type").oneOf(TYPE_NAMES).flatMap(name -> switch (name) {
            case "quantity" -> {
                refuseOptions(optionsPlace);
                yield SpecificationType.unit(unitPlace.required()).map(SpecificationType.Measurement::new);
            }
            case "choice" -> {
                refuse(unitPlace);
                yield options(optionsPlace).map(SpecificationType.Choice::new);
            }
            case "multi_choice" -> {
                refuse(unitPlace);
                yield options(optionsPlace).map(SpecificationType.MultiChoice::new);
            }
            default -> {
                refuse(unitPlace);
                refuseOptions(optionsPlace);
                yield Optional.ofNullable(PLAIN_TYPES.get(name));
            }
        });
    }

    private static void refuse(Field place) {
        if (place.raw().isPresent() && !place.isCleared()) {
            place.faults().add(place.pointer(), FaultCode.UNSUITABLE_CONSTRAINT, "constraint",
                    place.pointer().text().substring(place.pointer().text().lastIndexOf('/') + 1));
        }
    }

    /** An empty list says as little as none: what is read can be written back. */
    private static void refuseOptions(Field place) {
        if (place.raw().filter(new JsonArray(List.of())::equals).isEmpty()) {
            refuse(place);
        }
    }

    private static Optional<List<Option>> options(Field field) {
        var seen = new HashSet<String>();
        return field.required().list(1, SpecificationType.MAX_OPTIONS, element -> element.members().flatMap(members -> {
            var place = members.required("value");
            var value = place.name(1, MAX_OPTION);
            var labels = Labels.read(members.optional("labels"));
            members.close();
            value.filter(option -> !seen.add(option))
                    .ifPresent(option -> place.faults().add(place.pointer(), FaultCode.DUPLICATE, "value", option));
            return value.map(present -> new Option(present, labels));
        })).filter(read -> !read.isEmpty());
    }

    private static void checkSuitable(Field place, SpecificationType type, Constraints constraints) {
        var text = type instanceof SpecificationType.Text;
        if (!type.isNumeric()) {
            constraints.numericNames().forEach(name -> unsuitable(place, name));
        }
        if (!text) {
            constraints.textNames().forEach(name -> unsuitable(place, name));
        }
        if (!type.isCountable() && !constraints.oneOf().isEmpty()) {
            unsuitable(place, "oneOf");
        }
        var ordered = type.isNumeric() || type instanceof SpecificationType.Date;
        if (!ordered && constraints.requirement().filter(it -> it != RequirementRelation.EQUAL).isPresent()) {
            unsuitable(place, "requirement");
        }
    }

    private static void unsuitable(Field place, String name) {
        place.faults().add(place.pointer().member(name), FaultCode.UNSUITABLE_CONSTRAINT, "constraint", name);
    }

    /** @return the unit of a quantity, empty for every other type */
    public Optional<Unit> unit() {
        return type instanceof SpecificationType.Measurement(var unit) ? Optional.of(unit) : Optional.empty();
    }

    /** @return the JSON form of api contract, storage and digest */
    public JsonObject toJson() {
        var json = JsonObject.with()
                .put("key", key)
                .put("labels", labels.toJson())
                .put("type", type.jsonName())
                .put("unit", unit().map(Unit::code));
        if (!type.optionsOrNone().isEmpty()) {
            json.put("options", JsonValue.array(type.optionsOrNone().stream()
                    .map(option -> JsonObject.with()
                            .put("value", option.value())
                            .put("labels", option.labels().toJson())
                            .build())
                    .toList()));
        }
        return json.put("required", JsonValue.of(required))
                .put("constraints", constraints.toJson())
                .put("ownerConsultantTypeId", owner)
                .build();
    }
}
