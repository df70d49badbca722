package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.application.schedule.port.out.Schedule;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

final class R2dbcSchedule implements Schedule {

    private static final String OPEN = SqlText.load("schedule/open");
    private static final String KEEP = SqlText.load("schedule/keep");

    private final Database database;
    private final SubmissionRepository submissions;

    R2dbcSchedule(Database database, SubmissionRepository submissions) {
        this.database = database;
        this.submissions = submissions;
    }

    @Override
    public Mono<List<SubmissionId>> open(ProjectId project, Optional<TemplateId> template) {
        return database.run(database.statement(OPEN, project.value(),
                Nullables.of(template.map(TemplateId::value), UUID.class))
                .map(row -> new SubmissionId(required(row, "id", UUID.class)))
                .all()
                .collectList());
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        return submissions.lockDossier(id, actor);
    }

    @Override
    public Mono<Void> keep(SubmissionId id, Deadlines deadlines) {
        var values = Stream.concat(Stream.of(id.value()), DeadlineValues.of(deadlines).stream()).toArray();
        return database.run(database.statement(KEEP, values).then());
    }
}
