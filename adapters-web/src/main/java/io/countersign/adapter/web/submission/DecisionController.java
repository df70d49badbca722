package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.EmptyBodyAllowed;
import io.countersign.adapter.web.collection.CollectionAnswer;
import io.countersign.adapter.web.collection.GetCollection;
import io.countersign.application.submission.port.in.DecideSubmissionUseCase;
import io.countersign.application.submission.port.in.GetDecisionUseCase;
import io.countersign.application.submission.port.in.ListDecisionsUseCase;
import io.countersign.application.submission.port.in.RetractDecisionUseCase;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionDraft;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.submission.CommandJson;
import io.countersign.domain.submission.SubmissionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/equipment-submissions/{submissionId}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
final class DecisionController {

    private final ListDecisionsUseCase list;
    private final GetDecisionUseCase get;
    private final DecideSubmissionUseCase decide;
    private final RetractDecisionUseCase retract;

    DecisionController(ListDecisionsUseCase list, GetDecisionUseCase get, DecideSubmissionUseCase decide,
            RetractDecisionUseCase retract) {
        this.list = list;
        this.get = get;
        this.decide = decide;
        this.retract = retract;
    }

    @GetCollection
    Mono<ResponseEntity<?>> list(Call call) {
        var submission = SubmissionAnswers.id(call);
        return CollectionAnswer.of(call,
                page -> list.list(new ListDecisionsUseCase.Query(call.actor(), submission, page)),
                decision -> DecisionResponse.from(submission, decision));
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> decide(Call call) {
        var submission = SubmissionAnswers.id(call);
        var command = new DecideSubmissionUseCase.Command(call.actor(), submission, new DecisionId(call.newId()),
                call.body(DecisionDraft::read));
        return decide.decide(command).map(outcome -> call.answer(outcome, result -> answer(submission, result)));
    }

    private static Answer answer(SubmissionId submission, DecideSubmissionUseCase.Result result) {
        var decision = result.decision();
        var body = DecisionResponse.from(submission, decision);
        var answer = result.created()
                ? Answer.created(SubmissionAnswers.location(submission) + "/decisions/" + decision.id(),
                        body)
                : Answer.ok(body);
        return answer.tagged(decision.version());
    }

    @GetMapping("/{decisionId}")
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var submission = SubmissionAnswers.id(call);
        var query = new GetDecisionUseCase.Query(call.actor(), submission, decisionId(call));
        return get.get(query).map(outcome -> call.answer(outcome, decision -> one(submission, decision)));
    }

    @PostMapping("/{decisionId}/retract")
    Mono<ResponseEntity<byte[]>> retract(@EmptyBodyAllowed Call call) {
        var submission = SubmissionAnswers.id(call);
        var command = new RetractDecisionUseCase.Command(call.actor(), submission, decisionId(call),
                call.precondition(), call.body(CommandJson::none));
        return retract.retract(command).map(outcome -> call.answer(outcome, decision -> one(submission, decision)));
    }

    private static DecisionId decisionId(Call call) {
        return call.id("decisionId", DecisionId::new);
    }

    private static Answer one(SubmissionId submission, Decision decision) {
        return Answer.ok(DecisionResponse.from(submission, decision)).tagged(decision.version());
    }
}
