package io.countersign.domain.template.diff;

import io.countersign.domain.json.JsonWriter;
import io.countersign.domain.rule.Rule;
import io.countersign.domain.rule.RuleJson;
import java.util.Comparator;
import java.util.List;

/** Rules in one order where the order of operands means nothing: all but that of the steps of a sequence. */
final class RuleOrder {

    private RuleOrder() {
    }

    static Rule normal(Rule rule) {
        return switch (rule) {
            case Rule.Discipline(var type, var count, var blocking, var scope) ->
                new Rule.Discipline(type, count, blocking, scope.map(places -> places.stream().sorted().toList()));
            case Rule.AllOf(var rules) -> new Rule.AllOf(sorted(rules));
            case Rule.AnyOf(var rules) -> new Rule.AnyOf(sorted(rules));
            case Rule.AtLeast(var count, var rules) -> new Rule.AtLeast(count, sorted(rules));
            case Rule.InSequence(var rules) -> new Rule.InSequence(rules.stream().map(RuleOrder::normal).toList());
            case Rule.Veto(var types, var inner) -> new Rule.Veto(
                    types.stream().sorted(Comparator.comparing(Object::toString)).toList(), normal(inner));
            case Rule.When(var condition, var inner) -> new Rule.When(condition, normal(inner));
        };
    }

    private static List<Rule> sorted(List<Rule> rules) {
        return rules.stream().map(RuleOrder::normal)
                .sorted(Comparator.comparing(rule -> JsonWriter.write(RuleJson.toJson(rule))))
                .toList();
    }
}
