package io.countersign.architecture;

import java.util.List;

import com.tngtech.archunit.lang.EvaluationResult;

/**
 * A violation we live with, frozen by name. This is the only place where a rule may be told to look away; an entry that
 * no longer occurs must go.
 *
 * @param rule the name of the rule's constant
 * @param violation a part of the reported line that identifies it
 * @param reason why it stays, and what would let it go
 */
record ToleratedDebt(String rule, String violation, String reason) {

    static final List<ToleratedDebt> ALL = List.of();

    static EvaluationResult withoutDebts(String rule, EvaluationResult result, List<ToleratedDebt> debts) {
        return result.filterDescriptionsMatching(line -> debts.stream().noneMatch(debt -> debt.covers(rule, line)));
    }

    boolean covers(String name, String line) {
        return rule.equals(name) && line.contains(violation);
    }
}
