package io.countersign.domain.submission;

import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.rule.Evaluation;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.Verdict;
import io.countersign.domain.template.SpecificationDefinition;
import io.countersign.domain.template.TemplateDefinition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields each discipline reviews: those its leaf names, else those it owns and those that nobody owns. A field that
 * would be in no scope at all, because its owner takes no part, is in every scope: nothing passes unseen.
 */
final class Scopes {

    private final Map<ConsultantTypeId, Set<String>> byType;

    private Scopes(Map<ConsultantTypeId, Set<String>> byType) {
        this.byType = byType;
    }

    static Scopes of(TemplateDefinition template, Evaluation evaluation) {
        var byType = new LinkedHashMap<ConsultantTypeId, Set<String>>();
        applicableLeaves(evaluation).forEach(leaf -> byType
                .computeIfAbsent(leaf.consultantType(), type -> new LinkedHashSet<>())
                .addAll(fields(leaf, template)));
        var covered = byType.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var uncovered = template.specifications().stream()
                .map(SpecificationDefinition::key)
                .filter(key -> !covered.contains(key))
                .toList();
        byType.values().forEach(scope -> scope.addAll(uncovered));
        return new Scopes(byType);
    }

    private static Stream<Rule.Discipline> applicableLeaves(Evaluation evaluation) {
        if (evaluation.rule() instanceof Rule.When && evaluation.verdict() == Verdict.NOT_APPLICABLE) {
            return Stream.empty();
        }
        return evaluation.rule() instanceof Rule.Discipline leaf
                ? Stream.of(leaf)
                : evaluation.parts().stream().flatMap(Scopes::applicableLeaves);
    }

    private static List<String> fields(Rule.Discipline leaf, TemplateDefinition template) {
        return leaf.scope().orElseGet(() -> template.specifications().stream()
                .filter(field -> field.owner().filter(owner -> !owner.equals(leaf.consultantType())).isEmpty())
                .map(SpecificationDefinition::key)
                .toList());
    }

    /** The fields of these that the discipline reviews. */
    Set<String> within(ConsultantTypeId type, Set<String> fields) {
        var scope = Optional.ofNullable(byType.get(type)).orElseGet(HashSet::new);
        return fields.stream().filter(scope::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
