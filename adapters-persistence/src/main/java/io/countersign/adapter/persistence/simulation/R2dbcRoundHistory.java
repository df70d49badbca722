package io.countersign.adapter.persistence.simulation;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.project.ProjectPart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class R2dbcRoundHistory implements RoundHistory {

    /** Of all contents but the last: a page is small, however large the contents are. */
    private static final int MAX_BYTES = 1 << 20;

    private record Asked(TemplateId template, UserId actor, ProjectId fromProject, SubmissionId fromSubmission,
            int fromRound, int limit, int maxBytes, Optional<ProjectId> project) {}

    private static final SqlText<Asked> ROUNDS = SqlText.load("simulation/rounds", Asked.class);
    private static final StoredRound.Position BEGINNING = new StoredRound.Position(new ProjectId(new UUID(0, 0)),
            new SubmissionId(new UUID(0, 0)), 0);

    private final Database database;
    private final TemplateVersions versions;

    R2dbcRoundHistory(Database database, TemplateVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Mono<List<StoredRound>> next(Scope scope, Actor actor, Optional<StoredRound.Position> after, int limit) {
        var position = after.orElse(BEGINNING);
        var asked = new Asked(scope.template(), actor.id(), position.project(), position.submission(), position.round(),
                limit, MAX_BYTES, scope.project());
        return database.run(database.select(ROUNDS, asked, HistoryRow::read)
                .all()
                .collectList()
                .flatMap(rows -> rounds(rows, actor)));
    }

    private Mono<List<StoredRound>> rounds(List<HistoryRow> rows, Actor actor) {
        return versions.findAll(rows.stream().map(row -> row.core().template()).toList()).map(templates -> {
            var parts = new HashMap<ProjectId, ProjectPart>();
            return rows.stream().map(row -> {
                var project = row.core().project();
                row.project().ifPresent(part -> parts.put(project, ProjectPart.read(part, actor)));
                return row.stored(found(parts.get(project), project),
                        found(templates.get(row.core().template()), row.core().template()));
            }).toList();
        });
    }

    private static <T> T found(@Nullable T value, Object what) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException("no " + what));
    }
}
