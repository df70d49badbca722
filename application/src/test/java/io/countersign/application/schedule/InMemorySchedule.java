package io.countersign.application.schedule;

import io.countersign.application.InMemoryStore;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Deadlines in memory. */
public final class InMemorySchedule implements Schedule {

    private static final Set<Status> OPEN = Set.of(Status.DRAFT, Status.IN_REVIEW, Status.REVISION_REQUESTED);

    private final InMemoryStore store;
    private final SubmissionRepository submissions;

    /**
     * @param store where they are kept
     * @param submissions on the same store
     */
    public InMemorySchedule(InMemoryStore store, SubmissionRepository submissions) {
        this.store = store;
        this.submissions = submissions;
    }

    @Override
    public Mono<List<SubmissionId>> open(ProjectId project, Optional<TemplateId> template) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.submissions.values().stream()
                .filter(it -> OPEN.contains(it.status()) && it.core().project().equals(project))
                .filter(it -> template.filter(wanted -> !wanted.equals(it.core().template().template())).isEmpty())
                .map(it -> it.core().id())
                .sorted(Comparator.comparing(SubmissionId::toString))
                .toList()));
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        return submissions.lockDossier(id, actor);
    }

    @Override
    public Mono<Void> keep(SubmissionId id, Deadlines deadlines) {
        return Mono.fromRunnable(() -> store.atomically(() -> store.deadlines.put(id, deadlines)));
    }
}
