package io.countersign.application.rule.port.in;

import io.countersign.domain.fault.Checked;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.rule.Explanation;
import io.countersign.domain.rule.RuleTrial;
import io.countersign.domain.user.Actor;
import reactor.core.publisher.Mono;

/** Says whether a rule is well-formed, and explains its verdict over given ballots. Any authenticated user may. */
public interface CheckRuleUseCase {

    /** @return exactly one outcome */
    Mono<Outcome<Explanation>> check(Query query);

    /** Its input. */
    record Query(Actor actor, Checked<RuleTrial> trial) {}
}
