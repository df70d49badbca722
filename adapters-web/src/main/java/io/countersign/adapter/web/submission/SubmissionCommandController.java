package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.call.Call;
import io.countersign.adapter.web.call.EmptyBodyAllowed;
import io.countersign.application.submission.port.in.OverrideSubmissionUseCase;
import io.countersign.application.submission.port.in.RecallSubmissionUseCase;
import io.countersign.application.submission.port.in.SubmitSubmissionUseCase;
import io.countersign.application.submission.port.in.VoidSubmissionUseCase;
import io.countersign.application.submission.port.in.WithdrawSubmissionUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.CommandJson;
import io.countersign.domain.submission.Dossier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/equipment-submissions/{submissionId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class SubmissionCommandController {

    private final SubmitSubmissionUseCase submit;
    private final RecallSubmissionUseCase recall;
    private final WithdrawSubmissionUseCase withdraw;
    private final OverrideSubmissionUseCase override;
    private final VoidSubmissionUseCase declareVoid;

    SubmissionCommandController(SubmitSubmissionUseCase submit, RecallSubmissionUseCase recall,
            WithdrawSubmissionUseCase withdraw, OverrideSubmissionUseCase override,
            VoidSubmissionUseCase declareVoid) {
        this.submit = submit;
        this.recall = recall;
        this.withdraw = withdraw;
        this.override = override;
        this.declareVoid = declareVoid;
    }

    @PostMapping("/submit")
    Mono<ResponseEntity<byte[]>> submit(@EmptyBodyAllowed Call call) {
        return answer(call, submit.submit(new SubmitSubmissionUseCase.Command(call.actor(), SubmissionAnswers.id(call),
                call.precondition(), call.body(CommandJson::none))));
    }

    @PostMapping("/recall")
    Mono<ResponseEntity<byte[]>> recall(@EmptyBodyAllowed Call call) {
        return answer(call, recall.recall(new RecallSubmissionUseCase.Command(call.actor(), SubmissionAnswers.id(call),
                call.precondition(), call.body(CommandJson::optional))));
    }

    @PostMapping("/withdraw")
    Mono<ResponseEntity<byte[]>> withdraw(@EmptyBodyAllowed Call call) {
        return answer(call, withdraw.withdraw(new WithdrawSubmissionUseCase.Command(call.actor(),
                SubmissionAnswers.id(call), call.precondition(), call.body(CommandJson::optional))));
    }

    @PostMapping("/override")
    Mono<ResponseEntity<byte[]>> override(Call call) {
        return answer(call, override.override(new OverrideSubmissionUseCase.Command(call.actor(),
                SubmissionAnswers.id(call), call.precondition(), call.body(CommandJson::override))));
    }

    @PostMapping("/void")
    Mono<ResponseEntity<byte[]>> declareVoid(Call call) {
        return answer(call, declareVoid.declareVoid(new VoidSubmissionUseCase.Command(call.actor(),
                SubmissionAnswers.id(call), call.precondition(), call.body(CommandJson::required))));
    }

    private static Mono<ResponseEntity<byte[]>> answer(Call call, Mono<Outcome<Dossier>> outcome) {
        return outcome.map(it -> call.answer(it, SubmissionAnswers::one));
    }
}
