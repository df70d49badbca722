package io.countersign.architecture;

import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;

/**
 * A violation we live with, frozen by name. This is the only place where a rule may be told to look away; an entry that
 * no longer occurs must go.
 *
 * @param rule the name of the rule's constant
 * @param violation a part of the reported line that identifies it
 * @param reason why it stays, and what would let it go
 */
record ToleratedDebt(String rule, String violation, String reason) {

    static final List<ToleratedDebt> ALL = List.of(
            new ToleratedDebt("DOMAIN_FIELDS_ARE_FINAL", "JsonReader.position",
                    "a reader moves through its text; it is private to one call and nobody else sees it"),
            new ToleratedDebt("DOMAIN_FIELDS_ARE_FINAL", "MemberAppender.separator",
                    "a writer knows whether it has begun; it is private to one call"),
            new ToleratedDebt("PERSISTENCE_CANCELS_NO_RESULT", "CancellationShield.around",
                    "the deadline of the work lies outside an inner shield, so its cancel reaches no connection"),
            new ToleratedDebt("PERSISTENCE_CANCELS_NO_RESULT", "NewsChannel",
                    "it merges hints, not results, on a connection that is never given back to the pool"),
            new ToleratedDebt("OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS", "InboxItem",
                    "a view shared by both sides; goes when it moves to the domain"),
            new ToleratedDebt("OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS", "MemberView",
                    "a view shared by both sides; goes when it moves to the domain"),
            new ToleratedDebt("OUTBOUND_PORTS_DO_NOT_KNOW_INBOUND_PORTS", "Participation",
                    "a view shared by both sides; goes when it moves to the domain"));

    static EvaluationResult withoutDebts(String rule, EvaluationResult result, List<ToleratedDebt> debts) {
        return result.filterDescriptionsMatching(line -> debts.stream().noneMatch(debt -> debt.covers(rule, line)));
    }

    boolean covers(String name, String line) {
        return rule.equals(name) && line.contains(violation);
    }
}
