package io.countersign.adapter.web.submission;

import io.countersign.adapter.web.answer.Answer;
import io.countersign.adapter.web.call.Call;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;

/** The answers that several controllers of submissions give. */
final class SubmissionAnswers {

    private SubmissionAnswers() {
    }

    static String location(SubmissionId id) {
        return "/api/v1/equipment-submissions/" + id;
    }

    static Answer one(Dossier dossier) {
        return Answer.ok(SubmissionResponse.from(dossier)).tagged(dossier.submission().core().version());
    }

    static SubmissionId id(Call call) {
        return call.id("submissionId", SubmissionId::new);
    }
}
