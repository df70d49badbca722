package io.countersign.domain.deviation;

import io.countersign.domain.json.JsonValue;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.rule.Circumstances;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The offer compared with everything that the template and the project ask for: one finding for each field and
 * constraint, in the order of the template. Submitting, deciding and reporting all learn from here which fields
 * deviate.
 *
 * <p>Comparing is exact, on fractions in the unit of the template; only a number that is shown is rounded, when 34
 * significant digits cannot hold it. An optional field without a value has no findings, unless the project requires
 * one.
 */
public record DeviationReport(List<Finding> findings) {

    public DeviationReport {
        findings = List.copyOf(findings);
    }

    /**
     * @param given the values by field, as they were given
     * @param circumstances the same values, those that are of the type of their field
     * @param declared the reasons by field that the contractor declares for deviating
     */
    public static DeviationReport of(TemplateDefinition template, Map<String, JsonValue> given,
            Circumstances circumstances, RequirementValues requirements, Map<String, String> declared) {
        return new DeviationReport(template.specifications().stream()
                .flatMap(field -> ofField(field, given, circumstances, requirements,
                        Optional.ofNullable(declared.get(field.key()))))
                .toList());
    }

    private static Stream<Finding> ofField(SpecificationDefinition field, Map<String, JsonValue> given,
            Circumstances circumstances, RequirementValues requirements, Optional<String> reason) {
        var comparison = new FieldComparison(field, given.get(field.key()), circumstances, requirements);
        var findings = comparison.findings(requirements);
        return findings.stream().anyMatch(Finding::deviates)
                ? findings.stream().map(finding -> finding.deviates() ? finding.because(reason) : finding)
                : Stream.concat(findings.stream(), reason
                        .map(why -> Finding.declared(field.key(), comparison.shown(), why)).stream());
    }

    /** @return the fields that deviate: a constraint is not met, or the contractor declares it */
    public Set<String> deviating() {
        return findings.stream().filter(Finding::deviates).map(Finding::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return the constraints that are not met and whose deviation nobody has declared or accepted */
    public List<Finding> undeclared() {
        return findings.stream().filter(finding -> finding.status() == FindingStatus.DEVIATES).toList();
    }

    /** @return the same, with the decisions that accept the deviation of each field */
    public DeviationReport accepted(Map<String, List<UUID>> decisions) {
        return new DeviationReport(findings.stream()
                .map(finding -> finding.deviates()
                        ? finding.acceptedBy(decisions.getOrDefault(finding.field(), List.of()))
                        : finding)
                .toList());
    }

    /** @return how many findings there are of each status, the statuses without any included */
    public Map<FindingStatus, Integer> summary() {
        var counts = new EnumMap<FindingStatus, Integer>(FindingStatus.class);
        for (var status : FindingStatus.values()) {
            counts.put(status, 0);
        }
        findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
