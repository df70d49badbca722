package io.countersign.domain.simulation;

import io.countersign.domain.consultant.ConsultantType;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.document.Faults;
import io.countersign.domain.document.Field;
import io.countersign.domain.fault.Fault;
import io.countersign.domain.fault.FaultCode;
import io.countersign.domain.fault.Pointer;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleJson;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The request for a simulation, {@code {"rule", "projectId"?}}, with all its faults: whether the rounds may be read is
 * decided before the faults are told.
 *
 * @param project the one project whose rounds are meant, empty for those of all projects or when it cannot be read
 * @param rule the rule to try, empty when it cannot be read
 * @param namesProject whether a project is named, be it readable or not
 */
public record SimulationDraft(Optional<ProjectId> project, Optional<Rule> rule, boolean namesProject,
        List<Fault> faults) {

    private static final Pointer RULE = Pointer.ROOT.member("rule");

    public SimulationDraft {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(rule, "rule");
        faults = List.copyOf(faults);
    }

    /** @return the request that the document spells */
    public static SimulationDraft read(JsonValue document) {
        var faults = new Faults();
        return Field.of(document, faults).required().members().map(members -> {
            var place = members.optional("projectId");
            var project = place.id(ProjectId::new);
            var rule = RuleJson.read(members.required("rule"));
            members.close();
            return new SimulationDraft(project, rule, place.raw().isPresent() && !place.isCleared(), faults.all());
        }).orElseGet(() -> new SimulationDraft(Optional.empty(), Optional.empty(), false, faults.all()));
    }

    /**
     * Administrators simulate over all projects or one, managers over their own.
     *
     * @param access where the actor stands in the project that is named, empty when none can be read
     * @return why not, empty when it is allowed or depends on a project that cannot be read
     */
    public Optional<Refusal> refusalToSimulate(Actor actor, Optional<ProjectAccess> access) {
        return access.map(ProjectAccess::refusalToAdminister)
                .orElseGet(() -> namesProject ? Optional.empty() : actor.refusalToAdminister());
    }

    /**
     * @param known the draft and the versions of the template: the rule may name what any of them has
     * @param types every consultant type there is; retired ones have their rounds too
     * @return the simulation, or everything that is wrong with what was asked
     */
    public Outcome<RuleSimulation> simulation(List<TemplateDefinition> known,
            Map<ConsultantTypeId, ConsultantType> types) {
        var all = new Faults();
        all.addAll(faults);
        rule.ifPresent(asked -> {
            asked.decidingTypes().filter(type -> !types.containsKey(type))
                    .forEach(type -> all.add(RULE, FaultCode.UNKNOWN_REFERENCE, "reference", type));
            known.stream().map(definition -> definition.unknownPlaces(asked)).reduce((one, other) -> {
                one.retainAll(other);
                return one;
            }).ifPresent(unknown -> unknown
                    .forEach(place -> all.add(RULE, FaultCode.UNKNOWN_SPECIFICATION, "field", place)));
        });
        return Outcome.of(all.check(rule)).map(RuleSimulation::new);
    }
}
