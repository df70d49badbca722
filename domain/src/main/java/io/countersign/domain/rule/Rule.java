package io.countersign.domain.rule;

import io.countersign.domain.consultant.ConsultantTypeId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An approval rule: data, never code, so that it can be stored, explained, compared and replayed. {@link RuleJson} says
 * how it is written, {@link RuleEvaluator} what it means.
 */
public sealed interface Rule {

    /** How deep a rule may be nested. */
    int MAX_DEPTH = 8;
    /** How many nodes a rule may have. */
    int MAX_NODES = 64;

    /**
     * Votes of one discipline.
     *
     * @param consultantType whose votes
     * @param count how many positive ones it takes, from 1
     * @param blocking whether one negative vote stops it
     * @param scope the places the discipline reviews, empty for what it owns and what nobody owns
     */
    record Discipline(ConsultantTypeId consultantType, int count, boolean blocking, Optional<List<String>> scope)
            implements
                Rule {
        public Discipline {
            Objects.requireNonNull(consultantType, "consultantType");
            if (count < 1) {
                throw new IllegalArgumentException("count: " + count + " is less than 1");
            }
            scope = scope.map(List::copyOf);
        }

        /** @return one blocking vote, with the discipline's own scope */
        public static Discipline of(ConsultantTypeId consultantType) {
            return new Discipline(consultantType, 1, true, Optional.empty());
        }
    }

    /** As good as the worst operand. */
    record AllOf(List<Rule> rules) implements Rule {
        public AllOf {
            rules = operands(rules);
        }
    }

    /** As good as the best operand. */
    record AnyOf(List<Rule> rules) implements Rule {
        public AnyOf {
            rules = operands(rules);
        }
    }

    /** As good as the {@code count}-th best operand. */
    record AtLeast(int count, List<Rule> rules) implements Rule {
        public AtLeast {
            rules = operands(rules);
            if (count < 1 || count > rules.size()) {
                throw new IllegalArgumentException("count: " + count + " is not within 1 to " + rules.size());
            }
        }
    }

    /** As good as the worst operand; a step is open only while those before it are positive. */
    record InSequence(List<Rule> rules) implements Rule {
        public InSequence {
            rules = operands(rules);
        }
    }

    /** As the inner rule, but rejected as soon as one of these disciplines rejects. */
    record Veto(List<ConsultantTypeId> consultantTypes, Rule rule) implements Rule {
        public Veto {
            Objects.requireNonNull(rule, "rule");
            consultantTypes = List.copyOf(consultantTypes);
            if (consultantTypes.isEmpty()) {
                throw new IllegalArgumentException("consultantTypes: empty");
            }
        }
    }

    /** As the inner rule while the condition holds or cannot be evaluated, else not applicable. */
    record When(Condition condition, Rule rule) implements Rule {
        public When {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * @return the rule of a template that states none: every consultant type must approve
     * @throws IllegalArgumentException when there is no consultant type
     */
    static Rule byDefault(List<ConsultantTypeId> consultantTypes) {
        return new AllOf(consultantTypes.stream().<Rule>map(Discipline::of).toList());
    }

    /** @return the rules directly below */
    default List<Rule> parts() {
        return switch (this) {
            case Discipline leaf -> List.of();
            case AllOf(var rules) -> rules;
            case AnyOf(var rules) -> rules;
            case AtLeast(var count, var rules) -> rules;
            case InSequence(var rules) -> rules;
            case Veto(var types, var rule) -> List.of(rule);
            case When(var condition, var rule) -> List.of(rule);
        };
    }

    /** @return this rule and all below */
    default Stream<Rule> nodes() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Rule::nodes));
    }

    /** @return every consultant type whose vote can matter, without repetition */
    default Stream<ConsultantTypeId> decidingTypes() {
        return nodes().flatMap(node -> switch (node) {
            case Discipline leaf -> Stream.of(leaf.consultantType());
            case Veto veto -> veto.consultantTypes().stream();
            default -> Stream.<ConsultantTypeId>empty();
        }).distinct();
    }

    private static List<Rule> operands(List<Rule> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("rules: an empty group decides nothing");
        }
        return List.copyOf(rules);
    }
}
