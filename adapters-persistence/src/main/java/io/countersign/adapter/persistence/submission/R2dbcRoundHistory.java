package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.user.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class R2dbcRoundHistory implements RoundHistory {

    /** Of all contents but the last: a page is small, however large the contents are. */
    private static final int MAX_BYTES = 1 << 20;
    private static final String PLACE = "-- conditions";
    private static final String OF_ALL_PROJECTS = SqlText.load("simulation/rounds").replace(PLACE, "");
    private static final String OF_ONE_PROJECT = SqlText.load("simulation/rounds").replace(PLACE,
            "AND s.project_id = $8");
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
        var values = new ArrayList<Object>(List.of(scope.template().value(), actor.id().value(),
                position.project().value(), position.submission().value(), position.round(), limit, MAX_BYTES));
        scope.project().ifPresent(project -> values.add(project.value()));
        var sql = scope.project().isPresent() ? OF_ONE_PROJECT : OF_ALL_PROJECTS;
        return database.run(database.statement(sql, values.toArray())
                .map(HistoryRow::read)
                .all()
                .collectList()
                .flatMap(rows -> rounds(rows, actor)));
    }

    private Mono<List<StoredRound>> rounds(List<HistoryRow> rows, Actor actor) {
        return versions.findAll(rows.stream().map(row -> row.core().template()).toList()).map(templates -> {
            var parts = new HashMap<ProjectId, ProjectPart>();
            return rows.stream().map(row -> {
                var project = row.core().project();
                row.project().ifPresent(json -> parts.put(project, ProjectPart.read(json, project, actor)));
                return row.stored(found(parts.get(project), project),
                        found(templates.get(row.core().template()), row.core().template()));
            }).toList();
        });
    }

    private static <T> T found(@Nullable T value, Object what) {
        return Optional.ofNullable(value).orElseThrow(() -> new IllegalStateException("no " + what));
    }
}
