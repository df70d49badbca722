package io.countersign.adapter.persistence.submission;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.project.ProjectPart;
import io.countersign.adapter.persistence.row.Columns;
import io.countersign.adapter.persistence.sql.PageStart;
import io.countersign.adapter.persistence.sql.SqlText;
import io.countersign.adapter.persistence.sql.Updates;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateId;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class R2dbcSubmissionRepository implements SubmissionRepository {

    private record OfProject(ProjectId project) {}

    private record Id(SubmissionId id) {}

    private record OfSubmission(SubmissionId submission, Optional<Integer> number) {}

    private record DecisionPage(SubmissionId submission, PageStart start) {}

    private record DecisionKey(SubmissionId submission, DecisionId id) {}

    private record Key(ProjectId project, SubmissionId id) {}

    private record Drafts(TemplateId template, int version, boolean admin, UserId user, PageStart start) {}

    private static final SqlText<OfProject> NEXT_NUMBER = SqlText.load("submission/next-number", OfProject.class);
    private static final SqlText<DossierQuery> DOSSIERS = SqlText.load("submission/dossiers", DossierQuery.class);
    private static final SqlText<Id> LOCK = SqlText.load("submission/lock", Id.class);
    private static final SqlText<OfSubmission> ROUNDS = SqlText.load("submission/rounds", OfSubmission.class);
    private static final SqlText<DecisionPage> DECISIONS = SqlText.load("submission/decisions", DecisionPage.class);
    private static final SqlText<DecisionKey> DECISION = SqlText.load("submission/decision", DecisionKey.class);
    private static final SqlText<OfProject> IN_REVIEW = SqlText.load("submission/in-review", OfProject.class);
    private static final SqlText<Drafts> DRAFTS_BEFORE = SqlText.load("submission/drafts-before", Drafts.class);
    private static final SqlText<Key> STATUS = SqlText.load("submission/status", Key.class);

    private final Database database;
    private final TemplateVersions versions;

    R2dbcSubmissionRepository(Database database, TemplateVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Mono<SubmissionNumber> nextNumber(ProjectId project) {
        return database.run(database
                .select(NEXT_NUMBER, new OfProject(project),
                        row -> new SubmissionNumber(row.required("last_number", Integer.class)))
                .one());
    }

    @Override
    public Mono<Void> keep(Step step) {
        return database.run(Updates.reachedOne(database
                .select(StepStatement.of(step), row -> row.required("reached", Long.class))
                .one(), step.next().core().id()));
    }

    @Override
    public Mono<Dossier> findDossier(SubmissionId id, Actor actor) {
        return database.run(dossier(id, actor));
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        // Two statements: one that waits for the lock sees the rows of others as they were before it waited, and so
        // would judge by decisions that are out of date. The second begins after the wait and sees everything of one
        // moment.
        return database.run(database.select(LOCK, new Id(id), row -> row.required("id", UUID.class))
                .one()
                .flatMap(locked -> dossier(id, actor)));
    }

    private Mono<Dossier> dossier(SubmissionId id, Actor actor) {
        return dossiersOf(DossierQuery.of(id, actor), actor)
                .flatMap(dossiers -> Mono.justOrEmpty(dossiers.stream().findFirst()));
    }

    @Override
    public Mono<List<Dossier>> findDossiers(List<SubmissionId> ids, Actor actor) {
        return database.run(dossiersOf(DossierQuery.of(ids, actor), actor));
    }

    private Mono<List<Dossier>> dossiersOf(DossierQuery query, Actor actor) {
        return database.select(DOSSIERS, query, SubmissionRow::read)
                .all()
                .collectList()
                .flatMap(rows -> dossiers(rows, actor));
    }

    @Override
    public Mono<Page<Dossier>> page(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        var query = DossierQuery.of(project, actor, filter, request);
        return database.run(database.page(DOSSIERS, query, request, SubmissionRow::read, SubmissionRow::position)
                .flatMap(rows -> dossiers(rows.items(), actor).map(dossiers -> new Page<>(dossiers, rows.next()))));
    }

    /** @param rows of which one of each project at least brings the part of the project */
    private Mono<List<Dossier>> dossiers(List<SubmissionRow> rows, Actor actor) {
        var templates = rows.stream().map(row -> row.submission().core().template()).toList();
        return versions.findAll(templates).map(found -> {
            var parts = new HashMap<ProjectId, ProjectPart>();
            rows.forEach(row -> row.project().ifPresent(
                    part -> parts.put(row.submission().core().project(), ProjectPart.read(part, actor))));
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
        return database.run(database.select(ROUNDS, new OfSubmission(id, Optional.empty()), RoundColumns::readAny)
                .all()
                .collectList());
    }

    @Override
    public Mono<Round> findRound(SubmissionId id, int number) {
        return database
                .run(database.select(ROUNDS, new OfSubmission(id, Optional.of(number)), RoundColumns::readAny).one());
    }

    @Override
    public Mono<JudgedRound> findJudged(SubmissionId id, int number) {
        return database
                .run(database.select(ROUNDS, new OfSubmission(id, Optional.of(number)), RoundColumns::readJudged)
                        .one());
    }

    @Override
    public Mono<Page<Decision>> decisions(SubmissionId id, PageRequest request) {
        return database
                .run(database.page(DECISIONS, new DecisionPage(id, PageStart.of(request)), request,
                        R2dbcSubmissionRepository::decision,
                        it -> new Position(it.createdAt(), it.id().value())));
    }

    private static Decision decision(Columns row) {
        return DecisionRow.read(row.object("decision"));
    }

    @Override
    public Mono<Decision> findDecision(SubmissionId submission, DecisionId id) {
        return database.run(
                database.select(DECISION, new DecisionKey(submission, id), R2dbcSubmissionRepository::decision).one());
    }

    @Override
    public Mono<List<SubmissionId>> inReview(ProjectId project) {
        return database.run(database
                .select(IN_REVIEW, new OfProject(project), row -> row.id("id", SubmissionId::new))
                .all()
                .collectList());
    }

    @Override
    public Mono<Page<PinnedDraft>> draftsBefore(TemplateVersionId version, Actor actor, PageRequest request) {
        return database.run(database.page(DRAFTS_BEFORE,
                new Drafts(version.template(), version.number(), actor.admin(), actor.id(), PageStart.of(request)),
                request, DraftRow::read, DraftRow::position)
                .flatMap(page -> versions.findAll(page.items().stream().map(DraftRow::template).toList())
                        .map(found -> page.map(row -> row.pinned(Optional.ofNullable(found.get(row.template()))
                                .orElseThrow(() -> new IllegalStateException("no " + row.template())))))));
    }

    @Override
    public Mono<Status> statusOf(ProjectId project, SubmissionId id) {
        return database.run(database
                .select(STATUS, new Key(project, id),
                        row -> row.constant("status", Status.BY_JSON_NAME))
                .one());
    }
}
