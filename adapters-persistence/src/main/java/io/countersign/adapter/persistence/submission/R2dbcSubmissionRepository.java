package io.countersign.adapter.persistence.submission;

import static io.countersign.adapter.persistence.connection.Columns.constant;
import static io.countersign.adapter.persistence.connection.Columns.required;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.connection.Nullables;
import io.countersign.adapter.persistence.connection.SqlText;
import io.countersign.adapter.persistence.connection.Updates;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.submission.Decision;
import io.countersign.domain.submission.DecisionId;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.JudgedRound;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.Round;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class R2dbcSubmissionRepository implements SubmissionRepository {

    private static final String NEXT_NUMBER = SqlText.load("submission/next-number");
    private static final String DOSSIER = SqlText.load("submission/dossier");
    private static final String LOCK = SqlText.load("submission/lock");
    private static final String ROUNDS = SqlText.load("submission/rounds");
    private static final String DECISIONS = SqlText.load("submission/decisions");
    private static final String DECISION = SqlText.load("submission/decision");
    private static final String IN_REVIEW = SqlText.load("submission/in-review");
    private static final String DRAFTS_BEFORE = SqlText.load("submission/drafts-before");
    private static final String STATUS = SqlText.load("submission/status");

    private final Database database;
    private final TemplateVersions versions;

    R2dbcSubmissionRepository(Database database, TemplateVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Mono<SubmissionNumber> nextNumber(ProjectId project) {
        return database.run(database.statement(NEXT_NUMBER, project.value())
                .map(row -> new SubmissionNumber(required(row, "last_number", Integer.class)))
                .one());
    }

    @Override
    public Mono<Void> keep(Step step) {
        return database.run(Updates.reachedOne(database.statement(StepStatement.of(step))
                .map(row -> required(row, "reached", Long.class))
                .one(), step.next().core().id()));
    }

    @Override
    public Mono<Dossier> findDossier(SubmissionId id, Actor actor) {
        return database.run(dossier(id, actor));
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        // Two statements: one that waits for the lock sees the rows of others as they were before it waited, and so would
        // judge by decisions that are out of date. The second begins after the wait and sees everything of one moment.
        return database.run(database.statement(LOCK, id.value())
                .map(row -> required(row, "id", UUID.class))
                .one()
                .flatMap(locked -> dossier(id, actor)));
    }

    private Mono<Dossier> dossier(SubmissionId id, Actor actor) {
        return dossiersOf(List.of(id), actor)
                .flatMap(dossiers -> Mono.justOrEmpty(dossiers.stream().findFirst()));
    }

    @Override
    public Mono<List<Dossier>> findDossiers(List<SubmissionId> ids, Actor actor) {
        return database.run(dossiersOf(ids, actor));
    }

    private Mono<List<Dossier>> dossiersOf(List<SubmissionId> ids, Actor actor) {
        return database.statement(DOSSIER, ids.stream().map(SubmissionId::value).toArray(UUID[]::new),
                actor.id().value())
                .map(SubmissionRow::read)
                .all()
                .collectList()
                .flatMap(rows -> dossiers(rows, actor));
    }

    @Override
    public Mono<Page<Dossier>> page(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        var page = new SubmissionPage(project, actor, filter, request);
        return database.run(database.statement(page.sql(), page.values())
                .map(SubmissionRow::read)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, request, SubmissionRow::position))
                .flatMap(rows -> dossiers(rows.items(), actor).map(dossiers -> new Page<>(dossiers, rows.next()))));
    }

    /** @param rows of which one of each project at least brings the part of the project */
    private Mono<List<Dossier>> dossiers(List<SubmissionRow> rows, Actor actor) {
        var templates = rows.stream().map(row -> row.submission().core().template()).toList();
        return versions.findAll(templates).map(found -> {
            var parts = new HashMap<ProjectId, ProjectPart>();
            rows.forEach(row -> row.project().ifPresent(json -> parts.computeIfAbsent(
                    row.submission().core().project(), project -> ProjectPart.read(json, project, actor))));
            return rows.stream().map(row -> {
                var core = row.submission().core();
                return row.dossier(there(parts.get(core.project()), core.project()),
                        there(found.get(core.template()), core.template()));
            }).toList();
        });
    }

    private static <T> T there(@Nullable T found, Object key) {
        return Optional.ofNullable(found).orElseThrow(() -> new IllegalStateException("no " + key));
    }

    @Override
    public Mono<List<Round>> rounds(SubmissionId id) {
        return database.run(database.statement(ROUNDS, id.value(), Parameters.in(Integer.class))
                .map(RoundRow::readAny)
                .all()
                .collectList());
    }

    @Override
    public Mono<Round> findRound(SubmissionId id, int number) {
        return database.run(database.statement(ROUNDS, id.value(), number).map(RoundRow::readAny).one());
    }

    @Override
    public Mono<JudgedRound> findJudged(SubmissionId id, int number) {
        return database.run(database.statement(ROUNDS, id.value(), number).map(RoundRow::readJudged).one());
    }

    @Override
    public Mono<Page<Decision>> decisions(SubmissionId id, PageRequest request) {
        return database.run(database.statement(DECISIONS, id.value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(DecisionRow::read)
                .all()
                .collectList()
                .map(found -> Page.of(found, request, it -> new Position(it.createdAt(), it.id().value()))));
    }

    @Override
    public Mono<Decision> findDecision(SubmissionId submission, DecisionId id) {
        return database.run(database.statement(DECISION, submission.value(), id.value()).map(DecisionRow::read).one());
    }

    @Override
    public Mono<List<SubmissionId>> inReview(ProjectId project) {
        return database.run(database.statement(IN_REVIEW, project.value())
                .map(row -> new SubmissionId(required(row, "id", UUID.class)))
                .all()
                .collectList());
    }

    @Override
    public Mono<Page<PinnedDraft>> draftsBefore(TemplateVersionId version, Actor actor, PageRequest request) {
        return database.run(database.statement(DRAFTS_BEFORE, version.template().value(), version.number(),
                actor.admin(), actor.id().value(),
                Nullables.of(request.after().map(Position::at), Instant.class),
                Nullables.of(request.after().map(Position::id), UUID.class),
                request.limit() + 1)
                .map(DraftRow::read)
                .all()
                .collectList()
                .map(rows -> Page.of(rows, request, DraftRow::position))
                .flatMap(page -> versions.findAll(page.items().stream().map(DraftRow::template).toList())
                        .map(found -> page.map(row -> row.pinned(Optional.ofNullable(found.get(row.template()))
                                .orElseThrow(() -> new IllegalStateException("no " + row.template())))))));
    }

    @Override
    public Mono<Status> statusOf(ProjectId project, SubmissionId id) {
        return database.run(database.statement(STATUS, project.value(), id.value())
                .map(row -> constant(required(row, "status", String.class), Status.BY_JSON_NAME))
                .one());
    }
}
