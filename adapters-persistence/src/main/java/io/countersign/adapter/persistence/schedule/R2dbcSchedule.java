package io.countersign.adapter.persistence.schedule;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.submission.DecisionsDue;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

final class R2dbcSchedule implements Schedule {

    private record Asked(ProjectId project, Optional<TemplateId> template) {}

    private record Kept(SubmissionId id, Optional<Instant> overdueFrom, String decisionsDue) {}

    private static final SqlText<Asked> OPEN = SqlText.load("schedule/open", Asked.class);
    private static final SqlText<Kept> KEEP = SqlText.load("schedule/keep", Kept.class);

    private final Database database;
    private final SubmissionRepository submissions;

    R2dbcSchedule(Database database, SubmissionRepository submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    @Override
    public Mono<List<SubmissionId>> open(ProjectId project, Optional<TemplateId> template) {
        return database.run(database
                .select(OPEN, new Asked(project, template), row -> row.id("id", SubmissionId::new))
                .all()
                .collectList());
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        return submissions.lockDossier(id, actor);
    }

    @Override
    public Mono<Void> keep(SubmissionId id, Deadlines deadlines) {
        return database
                .run(database.statement(KEEP, new Kept(id, deadlines.overdueFrom(), DecisionsDue.write(deadlines)))
                        .then());
    }
}
