package io.countersign.application.rule;

import io.countersign.application.rule.port.in.CheckRuleUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.rule.Explanation;
import io.countersign.domain.rule.RuleTrial;
import reactor.core.publisher.Mono;

final class RuleService implements CheckRuleUseCase {

    @Override
    public Mono<Outcome<Explanation>> check(Query query) {
        return Mono.fromSupplier(() -> Outcome.of(query.trial()).map(RuleTrial::explain));
    }
}
