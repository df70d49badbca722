package io.countersign.application.rule;

import io.countersign.application.rule.port.in.CheckRuleUseCase;

/** Approval rules by themselves. */
public interface RuleUseCases
        extends
            CheckRuleUseCase {

    /** @return the use cases; they take nothing */
    static RuleUseCases create() {
        return new RuleService();
    }
}
