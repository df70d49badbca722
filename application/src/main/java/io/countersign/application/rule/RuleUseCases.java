package io.countersign.application.rule;

import io.countersign.application.rule.port.in.CheckRuleUseCase;

/** Makes the use case of approval rules by themselves. */
public final class RuleUseCases {

    private RuleUseCases() {
    }

    /** @return the use case; it takes nothing */
    public static CheckRuleUseCase create() {
        return new RuleService();
    }
}
