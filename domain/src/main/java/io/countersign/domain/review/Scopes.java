package io.countersign.domain.review;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.template.TemplateDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields, documents and checklist items each discipline reviews: those its leaf names, else those it owns and
 * those that nobody owns. An item that would be in no scope at all, because its owner takes no part, is in every scope:
 * nothing passes unseen.
 */
final class Scopes {

    private final Map<String, Optional<ConsultantTypeId>> owners;
    private final Map<ConsultantTypeId, Set<String>> byType = new LinkedHashMap<>();

    private Scopes(TemplateDefinition template, Evaluation evaluation) {
        owners = template.owners();
        applicableLeaves(evaluation).forEach(leaf -> byType
                .computeIfAbsent(leaf.consultantType(), type -> new LinkedHashSet<>())
                .addAll(leaf.scope().<Set<String>>map(LinkedHashSet::new)
                        .orElseGet(() -> unstated(leaf.consultantType()))));
        var covered = byType.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var uncovered = owners.keySet().stream().filter(item -> !covered.contains(item)).toList();
        byType.values().forEach(scope -> scope.addAll(uncovered));
    }

    static Scopes of(TemplateDefinition template, Evaluation evaluation) {
        return new Scopes(template, evaluation);
    }

    private static Stream<Rule.Discipline> applicableLeaves(Evaluation evaluation) {
        if (evaluation.rule() instanceof Rule.When && evaluation.verdict() == Verdict.NOT_APPLICABLE) {
            return Stream.empty();
        }
        return evaluation.rule() instanceof Rule.Discipline leaf
                ? Stream.of(leaf)
                : evaluation.parts().stream().flatMap(Scopes::applicableLeaves);
    }

    private Set<String> unstated(ConsultantTypeId type) {
        return owners.entrySet().stream()
                .filter(item -> item.getValue().filter(owner -> !owner.equals(type)).isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The items that the discipline reviews; one without a leaf that applies, because it only has a veto, states no
     * scope.
     */
    Set<String> of(ConsultantTypeId type) {
        return Optional.ofNullable(byType.get(type)).orElseGet(() -> unstated(type));
    }

    /** Those of the fields that the discipline reviews. */
    Set<String> within(ConsultantTypeId type, Set<String> fields) {
        var scope = of(type);
        return fields.stream().filter(scope::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
