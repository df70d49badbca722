package io.countersign.adapter.web.submission;

import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import java.time.Instant;

/** A draft that is pinned to an older version, as JSON. */
record OutdatedDraftResponse(String submissionId, String number, String name, String projectId, int templateVersion,
        String compatibility, String createdById, Instant createdAt, Instant updatedAt) {

    static OutdatedDraftResponse from(ListOutdatedDraftsUseCase.Result result) {
        var draft = result.draft();
        return new OutdatedDraftResponse(draft.id().toString(), draft.number().toString(), draft.name(),
                draft.project().toString(), draft.template().id().number(), result.compatibility().jsonName(),
                draft.createdBy().toString(), draft.createdAt(), draft.updatedAt());
    }
}
