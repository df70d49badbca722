package io.countersign.application.submission.port.in;

import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.MigrationPreview;
import reactor.core.publisher.Mono;

/** Says what moving a draft to another version of its template would mean, without any effect. */
public interface PreviewMigrationUseCase {

    /** @return exactly one outcome, refused as the command would be; what has no place is part of the answer */
    Mono<Outcome<MigrationPreview>> preview(MigrateSubmissionUseCase.Command command);
}
