package io.countersign.domain.round;

import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.assignment.ConsultantAssignmentId;
import io.countersign.domain.assignment.Validity;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The circumstances that a round was judged by beside its content and its decisions, as they were when it closed. They
 * go on changing afterwards, so they are kept with the round: otherwise it could not be judged again.
 *
 * @param authors the people who had created, edited or submitted the submission by then, and so had no vote
 * @param assigned the people actively assigned to each discipline of the project that day, whether the rule asked it or
 *             not
 * @param requirements the requirement values by field
 */
public record ClosingCircumstances(Set<UserId> authors, Map<ConsultantTypeId, Set<UserId>> assigned,
        Map<String, JsonValue> requirements) {

    public ClosingCircumstances {
        authors = Collections.unmodifiableSet(new LinkedHashSet<>(authors));
        var copy = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
        assigned.forEach((type, users) -> copy.put(type, Collections.unmodifiableSet(new LinkedHashSet<>(users))));
        assigned = Collections.unmodifiableMap(copy);
        requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
    }

    /** @return the circumstances of that day of the project */
    public static ClosingCircumstances of(Set<UserId> authors, List<ConsultantAssignment> assignments, LocalDate day,
            RequirementValues requirements) {
        var assigned = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
        assignments.stream().filter(it -> it.activeOn(day)).forEach(
                it -> assigned.computeIfAbsent(it.consultantType(), type -> new LinkedHashSet<>()).add(it.user()));
        return new ClosingCircumstances(authors, assigned, requirements.values());
    }

    /** @return the assignments of that day, as if they had no end: they were active, and that is what counts */
    public List<ConsultantAssignment> assignments(ProjectId project, Instant at) {
        return assigned.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(user -> new ConsultantAssignment(new ConsultantAssignmentId(user.value()), project, user,
                        entry.getKey(), Validity.ALWAYS, Optional.empty(), at, 0)))
                .toList();
    }

    /** @return the requirement values; who set them is not kept here */
    public RequirementValues requirements(ProjectId project, TemplateId template) {
        return new RequirementValues(project, template, requirements, Map.of(), Optional.empty(), 0);
    }

    /** @return the JSON form that is stored */
    public JsonObject toJson() {
        var disciplines = JsonObject.with();
        assigned.forEach((type, users) -> disciplines.put(type.toString(), JsonValue.texts(users)));
        return JsonObject.with()
                .put("authors", JsonValue.texts(authors))
                .put("assigned", disciplines.build())
                .put("requirements", new JsonObject(requirements))
                .build();
    }

    /**
     * @return the circumstances that this system wrote
     * @throws IllegalArgumentException when it did not
     */
    public static ClosingCircumstances readTrusted(JsonValue json) {
        var faults = new Faults();
        var read = Field.of(json, faults).required().members().map(members -> {
            var assigned = new LinkedHashMap<ConsultantTypeId, Set<UserId>>();
            var place = members.required("assigned");
            place.object().ifPresent(types -> types.members().forEach((type, users) -> assigned.put(
                    new ConsultantTypeId(UUID.fromString(type)),
                    users(Field.at(users, place.pointer().member(type), faults)))));
            return new ClosingCircumstances(users(members.required("authors")), assigned,
                    members.required("requirements").object().map(JsonObject::members).orElse(Map.of()));
        });
        return read.filter(it -> faults.none())
                .orElseThrow(() -> new IllegalArgumentException("circumstances: " + faults.all()));
    }

    private static Set<UserId> users(Field field) {
        return new LinkedHashSet<>(field.list(0, Integer.MAX_VALUE, user -> user.id(UserId::new)).orElse(List.of()));
    }
}
