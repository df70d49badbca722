package io.countersign.adapter.web.record;

import io.countersign.adapter.web.call.Call;
import io.countersign.application.record.port.in.GetSubmissionRecordUseCase;
import io.countersign.domain.submission.SubmissionId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The record of a submission, to be printed: the same resource in another form. */
@RestController
final class RecordController {

    private final GetSubmissionRecordUseCase records;

    RecordController(GetSubmissionRecordUseCase records) {
        this.records = records;
    }

    @GetMapping(path = "/api/v1/equipment-submissions/{submissionId}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<byte[]>> record(Call call) {
        var query = new GetSubmissionRecordUseCase.Query(call.actor(), call.id("submissionId", SubmissionId::new),
                call.at());
        return records.record(query)
                .map(outcome -> call.page(outcome, (record, texts) -> new RecordPage(record, texts).page()));
    }
}
