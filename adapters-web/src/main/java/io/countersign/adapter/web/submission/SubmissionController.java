package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.GetDeviationReportUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.GetVerdictUseCase;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/equipment-submissions/{submissionId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class SubmissionController {

    private final GetSubmissionUseCase get;
    private final GetVerdictUseCase verdicts;
    private final GetDeviationReportUseCase deviations;
    private final EditSubmissionUseCase edit;
    private final DeleteSubmissionUseCase delete;

    SubmissionController(GetSubmissionUseCase get, GetVerdictUseCase verdicts, GetDeviationReportUseCase deviations,
            EditSubmissionUseCase edit,
            DeleteSubmissionUseCase delete) {
        this.get = get;
        this.verdicts = verdicts;
        this.deviations = deviations;
        this.edit = edit;
        this.delete = delete;
    }

    @GetMapping
    Mono<ResponseEntity<byte[]>> get(Call call) {
        var query = new GetSubmissionUseCase.Query(call.actor(), SubmissionAnswers.id(call));
        return get.get(query).map(outcome -> call.answer(outcome, SubmissionAnswers::one));
    }

    @GetMapping("/verdict")
    Mono<ResponseEntity<byte[]>> verdict(Call call) {
        var query = new GetVerdictUseCase.Query(call.actor(), SubmissionAnswers.id(call));
        return verdicts.explain(query).map(outcome -> call.answer(outcome,
                verdict -> Answer.ok(VerdictResponse.from(verdict)).taggedByContent()));
    }

    @GetMapping("/deviations")
    Mono<ResponseEntity<byte[]>> deviations(Call call) {
        var query = new GetDeviationReportUseCase.Query(call.actor(), SubmissionAnswers.id(call));
        return deviations.report(query).map(outcome -> call.answer(outcome,
                report -> Answer.ok(DeviationReportResponse.from(report)).taggedByContent()));
    }

    @PatchMapping
    Mono<ResponseEntity<byte[]>> edit(Call call) {
        var command = new EditSubmissionUseCase.Command(call.actor(), SubmissionAnswers.id(call), call.precondition(),
                call.body());
        return edit.edit(command).map(outcome -> call.answer(outcome, SubmissionAnswers::one));
    }

    @DeleteMapping
    Mono<ResponseEntity<byte[]>> delete(Call call) {
        var command = new DeleteSubmissionUseCase.Command(call.actor(), SubmissionAnswers.id(call),
                call.precondition());
        call.refuseFaultsOfQuery();
        return delete.delete(command).map(outcome -> call.answer(outcome, id -> Answer.noContent()));
    }
}
