package io.countersign.adapter.web.rule;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.ChangesNothing;
import io.countersign.application.rule.port.in.CheckRuleUseCase;
import io.countersign.domain.rule.ExplanationJson;
import io.countersign.domain.rule.RuleTrial;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/approval-rules", produces = MediaType.APPLICATION_JSON_VALUE)
final class RuleController {

    private final CheckRuleUseCase check;

    RuleController(CheckRuleUseCase check) {
        this.check = check;
    }

    @ChangesNothing
    @PostMapping("/check")
    Mono<ResponseEntity<byte[]>> check(Call call) {
        return check.check(new CheckRuleUseCase.Query(call.actor(), call.body(RuleTrial::read)))
                .map(outcome -> call.answer(outcome,
                        explanation -> Answer.ok(ExplanationJson.toJson(explanation, Map.of()))));
    }
}
