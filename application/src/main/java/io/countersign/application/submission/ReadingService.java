package io.countersign.application.submission;

import io.countersign.application.page.Page;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.submission.port.in.FindShortagesUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListSubmissionsUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.transaction.Work;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Shortage;
import io.countersign.domain.submission.Staffing;
import io.countersign.domain.submission.SubmissionId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

final class ReadingService implements ReadingUseCases {

    private final SubmissionRepository submissions;
    private final GetProjectAccessUseCase projectAccess;

    ReadingService(SubmissionRepository submissions, GetProjectAccessUseCase projectAccess) {
        this.submissions = submissions;
        this.projectAccess = projectAccess;
    }

    @Override
    public Mono<Outcome<Page<Dossier>>> list(ListSubmissionsUseCase.Query query) {
        return Work.then(projectAccess.get(new GetProjectAccessUseCase.Query(query.actor(), query.project())),
                access -> submissions.page(query.project(), query.actor(), query.filter(), query.page())
                        .map(Outcome::done));
    }

    @Override
    public Mono<Outcome<Dossier>> get(GetSubmissionUseCase.Query query) {
        return Work.decide(submissions.findDossier(query.id(), query.actor()),
                dossier -> Outcome.unless(dossier.access().refusalToSee(), () -> Outcome.done(dossier)));
    }

    @Override
    public Mono<Map<SubmissionId, List<Shortage>>> shortages(FindShortagesUseCase.Query query) {
        return submissions.findDossiers(query.submissions(), query.actor()).map(dossiers -> dossiers.stream()
                .filter(dossier -> dossier.access().seesProject())
                .collect(Collectors.toMap(dossier -> dossier.submission().core().id(), Staffing::shortages)));
    }
}
