package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.domain.submission.MigrationDraft;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping(path = "/api/v1/equipment-submissions/{submissionId}/migrate", produces = MediaType.APPLICATION_JSON_VALUE)
final class MigrationController {

    private final MigrateSubmissionUseCase migrate;
    private final PreviewMigrationUseCase preview;

    MigrationController(MigrateSubmissionUseCase migrate, PreviewMigrationUseCase preview) {
        this.migrate = migrate;
        this.preview = preview;
    }

    @PostMapping
    Mono<ResponseEntity<byte[]>> migrate(Call call) {
        var validateOnly = call.validateOnly();
        var command = new MigrateSubmissionUseCase.Command(call.actor(), SubmissionAnswers.id(call),
                call.precondition(), call.body(MigrationDraft::read));
        return validateOnly
                ? preview.preview(command).map(outcome -> call.answer(outcome,
                        it -> Answer.ok(MigrationPreviewResponse.from(it, call::errors))))
                : migrate.migrate(command).map(outcome -> call.answer(outcome, SubmissionAnswers::one));
    }
}
