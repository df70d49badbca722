package io.countersign.domain.requirement;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.document.TextRules;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.json.MergePatch;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import io.countersign.domain.value.SpecificationValue;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values that consultants require for one project and template.
 *
 * @param values the required values by field, each of the field's type when it was set
 * @param setBy who set each
 * @param version counts the changes, from 0, which is the state before any was set
 */
public record RequirementValues(ProjectId project, TemplateId template, Map<String, JsonValue> values,
        Map<String, SetBy> setBy, Optional<Instant> updatedAt, long version) {

    public RequirementValues {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(updatedAt, "updatedAt");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        setBy = Collections.unmodifiableMap(new LinkedHashMap<>(setBy));
    }

    /**
     * Who set a value.
     *
     * @param onBehalfOf the discipline that owns the field, when a manager set it in its place
     */
    public record SetBy(UserId user, Optional<ConsultantTypeId> onBehalfOf, Instant at) {
        public SetBy {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(onBehalfOf, "onBehalfOf");
            Objects.requireNonNull(at, "at");
        }
    }

    /** @return no values yet */
    public static RequirementValues none(ProjectId project, TemplateId template) {
        return new RequirementValues(project, template, Map.of(), Map.of(), Optional.empty(), 0);
    }

    /** @return the required value of the field, empty when none is set or it is not of the field's type any more */
    public Optional<SpecificationValue> valueOf(SpecificationDefinition field) {
        return Optional.ofNullable(values.get(field.key()))
                .flatMap(value -> field.type().read(Field.at(value, Pointer.ROOT, new Faults())));
    }

    /** @return the fields whose required value is another one than before, in their order */
    public List<String> changedSince(RequirementValues before) {
        return Stream.concat(before.values.keySet().stream(), values.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.values.get(field), values.get(field)))
                .toList();
    }

    /**
     * Sets and clears values by a merge patch (RFC 7396) of {@code {"values": {…}}}.
     *
     * @param precondition which version the patch was made for
     * @param definition of the template, which types the values
     * @param access of the person who sets them: a consultant may set the fields of their disciplines, a manager any
     */
    public Outcome<RequirementValues> patch(Precondition precondition, JsonValue patch, TemplateDefinition definition,
            ProjectAccess access, Instant at) {
        return Outcome.unless(access.refusalToRequire(at).or(() -> refusalToSet(patch, definition, access, at))
                .or(() -> precondition.refusalUnlessMetBy(version)), () -> patched(patch, definition, access, at));
    }

    /** Who owns the fields is a question of access, so it comes before the rest of the content. */
    private static Optional<Refusal> refusalToSet(JsonValue patch, TemplateDefinition definition, ProjectAccess access,
            Instant at) {
        return changes(patch, new Faults()).keySet().stream()
                .flatMap(key -> definition.specification(key).stream())
                .allMatch(field -> maySet(field, access, at))
                        ? Optional.empty()
                        : Optional.of(new Refusal.Forbidden(List.of(Refusal.Role.MANAGER, Refusal.Role.CONSULTANT)));
    }

    private Outcome<RequirementValues> patched(JsonValue patch, TemplateDefinition definition, ProjectAccess access,
            Instant at) {
        var faults = new Faults();
        var changes = changes(patch, faults);
        var newValues = new LinkedHashMap<>(values);
        var newSetBy = new LinkedHashMap<>(setBy);
        changes.forEach((key, change) -> {
            var place = Pointer.ROOT.member("values").member(key);
            var field = definition.specification(key);
            if (field.isEmpty()) {
                faults.add(place, FaultCode.UNKNOWN_FIELD);
            } else if (JsonValue.NULL.equals(change)) {
                newValues.remove(key);
                newSetBy.remove(key);
            } else {
                var merged = TextRules.normalise(
                        MergePatch.apply(values.getOrDefault(key, JsonValue.NULL), change));
                field.get().type().read(Field.at(merged, place, faults));
                newValues.put(key, merged);
                newSetBy.put(key, new SetBy(access.actor().id(), onBehalfOf(field.get(), access, at), at));
            }
        });
        List<Fault> all = faults.all();
        return all.isEmpty()
                ? Outcome.done(
                        new RequirementValues(project, template, newValues, newSetBy, Optional.of(at), version + 1))
                : Outcome.refused(new Refusal.InvalidContent(all));
    }

    private static Map<String, JsonValue> changes(JsonValue patch, Faults faults) {
        return Field.of(patch, faults).required().members().flatMap(members -> {
            var values = members.required("values").object();
            members.close();
            return values;
        }).map(JsonValue.JsonObject::members).orElse(Map.of());
    }

    private static boolean maySet(SpecificationDefinition field, ProjectAccess access, Instant at) {
        return access.managesProject()
                || field.owner().filter(access.disciplinesAt(at)::contains).isPresent();
    }

    private static Optional<ConsultantTypeId> onBehalfOf(SpecificationDefinition field, ProjectAccess access,
            Instant at) {
        return field.owner().filter(owner -> !access.disciplinesAt(at).contains(owner));
    }
}
