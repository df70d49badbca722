package io.countersign.application.submission;

import io.countersign.application.InMemoryPages;
import io.countersign.application.InMemoryStore.MemberKey;
import io.countersign.application.InMemoryStore.RequirementKey;
import io.countersign.application.InMemoryStore.RoundKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.page.Position;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.domain.assignment.ConsultantAssignment;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.Project;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.review.Surroundings;
import io.countersign.domain.round.Decision;
import io.countersign.domain.round.DecisionId;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.schedule.Deadlines;
import io.countersign.domain.submission.Dossier;
import io.countersign.domain.submission.PinnedDraft;
import io.countersign.domain.submission.Status;
import io.countersign.domain.submission.Step;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionFact;
import io.countersign.domain.submission.SubmissionFilter;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import io.countersign.domain.user.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Submissions in memory. */
public final class InMemorySubmissionRepository implements SubmissionRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemorySubmissionRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<SubmissionNumber> nextNumber(ProjectId project) {
        return Mono.fromSupplier(() -> store.atomically(() -> {
            if (!store.projects.containsKey(project)) {
                throw Violations.brokenReference("fk_submission_numbers_project_id");
            }
            return new SubmissionNumber(store.submissionNumbers.merge(project, 1, Integer::sum));
        }));
    }

    @Override
    public Mono<Void> keep(Step step) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            var first = step.facts().getFirst();
            if (first instanceof SubmissionFact.Created) {
                insert(step);
            } else if (first instanceof SubmissionFact.Deleted) {
                delete(step);
            } else {
                move(step);
            }
            return true;
        }));
    }

    private void insert(Step step) {
        var core = step.next().core();
        if (store.submissions.containsKey(core.id())) {
            throw Violations.duplicate("pk_equipment_approval_submissions");
        }
        if (heads().anyMatch(it -> it.project().equals(core.project()) && it.number().equals(core.number()))) {
            throw Violations.duplicate("uq_equipment_approval_submissions_number");
        }
        checkReferences(core);
        store.rounds.put(core.id(), List.of());
        put(step);
    }

    private void delete(Step step) {
        var id = step.next().core().id();
        if (!(kept(step, 0) instanceof Submission.Draft draft && draft.core().submitted().isEmpty())) {
            throw Violations.otherVersion(id);
        }
        store.submissions.remove(id);
        store.rounds.remove(id);
        store.deadlines.remove(id);
    }

    private void move(Step step) {
        var core = kept(step, 1).core();
        checkReferences(step.next().core());
        var rounds = store.rounds.getOrDefault(core.id(), List.of());
        for (var fact : step.facts()) {
            rounds = changed(rounds, fact);
            if (fact instanceof SubmissionFact.RoundClosed(var number, var closing, var circumstances)) {
                store.circumstances.put(new RoundKey(core.id(), number), circumstances);
            }
        }
        store.rounds.put(core.id(), rounds);
        put(step);
    }

    private Submission kept(Step step, int versions) {
        var core = step.next().core();
        var kept = store.submissions.get(core.id());
        if (kept == null || kept.core().version() != core.version() - versions) {
            throw Violations.otherVersion(core.id());
        }
        return kept;
    }

    private void put(Step step) {
        store.submissions.put(step.next().core().id(), step.next());
        store.deadlines.put(step.next().core().id(), step.deadlines());
    }

    private Stream<SubmissionCore> heads() {
        return store.submissions.values().stream().map(Submission::core);
    }

    private void checkReferences(SubmissionCore core) {
        check(store.projects.containsKey(core.project()), "project_id");
        check(store.templateVersions.containsKey(core.template()), "template_version");
        check(store.users.containsKey(core.creation().by()), "created_by_id");
        check(core.offer().equipment().filter(id -> !store.equipment.containsKey(id)).isEmpty(), "equipment_id");
        check(core.creation().replaces().filter(id -> !store.submissions.containsKey(id)).isEmpty(), "replaces_id");
    }

    private static void check(boolean present, String column) {
        if (!present) {
            throw Violations.brokenReference("fk_equipment_approval_submissions_" + column);
        }
    }

    @Override
    public Mono<Dossier> findDossier(SubmissionId id, Actor actor) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> Optional.ofNullable(store.submissions.get(id)).map(submission -> dossier(submission, actor)))));
    }

    @Override
    public Mono<List<Dossier>> findDossiers(List<SubmissionId> ids, Actor actor) {
        return Mono.fromSupplier(() -> store.atomically(() -> ids.stream()
                .flatMap(id -> Optional.ofNullable(store.submissions.get(id)).stream())
                .map(submission -> dossier(submission, actor))
                .toList()));
    }

    @Override
    public Mono<Dossier> lockDossier(SubmissionId id, Actor actor) {
        return findDossier(id, actor);
    }

    /** @return the dossier of a submission that is kept */
    public Dossier dossier(Submission submission, Actor actor) {
        var core = submission.core();
        var project = Objects.requireNonNull(store.projects.get(core.project()));
        var template = Objects.requireNonNull(store.templates.get(core.template().template()));
        var role = Optional.ofNullable(store.members.get(new MemberKey(project.id(), actor.id()))).map(Member::role);
        var own = assignments(project).filter(it -> it.user().equals(actor.id())).toList();
        var delegations = store.delegations().filter(it -> it.assignment().project().equals(project.id())).toList();
        var delegated = delegations.stream().filter(it -> it.delegate().equals(actor.id())).toList();
        var names = new LinkedHashMap<ConsultantTypeId, String>();
        store.consultantTypes.values().forEach(type -> names.put(type.id(), type.definition().name()));
        var pinned = new Dossier.PinnedTemplate(
                Objects.requireNonNull(store.templateVersions.get(core.template())), template.retired(),
                template.latestVersion());
        var surroundings = new Surroundings(assignments(project).toList(),
                delegations.stream().filter(it -> it.revocation().isEmpty()).toList(),
                store.requirements.getOrDefault(new RequirementKey(project.id(), template.id()),
                        RequirementValues.none(project.id(), template.id())),
                names);
        return new Dossier(submission, pinned, new ProjectAccess(actor, project, role, own, delegated), surroundings,
                store.now());
    }

    private Stream<ConsultantAssignment> assignments(Project project) {
        return store.assignments.values().stream()
                .filter(it -> it.project().equals(project.id()))
                .sorted(Comparator.comparing(ConsultantAssignment::createdAt).thenComparing(it -> it.id().toString()));
    }

    @Override
    public Mono<Page<Dossier>> page(ProjectId project, Actor actor, SubmissionFilter filter, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages
                .of(store.submissions.values().stream()
                        .filter(it -> it.core().project().equals(project) && matches(it, filter)), request,
                        it -> new Position(it.core().creation().at(), it.core().id().value()))
                .map(it -> dossier(it, actor))));
    }

    private boolean matches(Submission submission, SubmissionFilter filter) {
        return (filter.statuses().isEmpty() || filter.statuses().contains(submission.status()))
                && filter.template().filter(it -> !it.equals(submission.core().template().template())).isEmpty()
                && filter.awaiting().filter(it -> !awaits(submission, it)).isEmpty()
                && filter.overdue().filter(it -> it != isOverdue(submission)).isEmpty();
    }

    private boolean isOverdue(Submission submission) {
        return store.deadlines.getOrDefault(submission.core().id(), Deadlines.NONE).overdueAt(store.now());
    }

    private static boolean awaits(Submission submission, ConsultantTypeId type) {
        return submission instanceof Submission.InReview inReview && inReview.awaiting().contains(type);
    }

    private static List<Round> changed(List<Round> rounds, SubmissionFact fact) {
        return switch (fact) {
            case SubmissionFact.RoundOpened(var round) -> Stream.concat(rounds.stream(), Stream.of(round)).toList();
            case SubmissionFact.Recalled(var number) ->
                rounds.stream().filter(it -> it.number() != number).toList();
            case SubmissionFact.RoundClosed(var number, var closing, var circumstances) -> rounds.stream()
                    .map(it -> it.number() == number ? with(it, Optional.of(closing), it.decisions()) : it)
                    .toList();
            case SubmissionFact.Decided(var decision) -> rounds.stream()
                    .map(it -> it.number() == decision.round() ? decided(it, decision) : it)
                    .toList();
            case SubmissionFact.Retracted(var id, var at) -> rounds.stream()
                    .map(it -> with(it, it.closing(),
                            replaced(it, id, old -> ended(old, new Decision.End.Retracted(at)))))
                    .toList();
            default -> rounds;
        };
    }

    private static Round decided(Round round, Decision decision) {
        var decisions = new ArrayList<>(decision.supersedes()
                .map(id -> replaced(round, id, old -> ended(old, new Decision.End.Superseded())))
                .orElse(round.decisions()));
        if (decisions.stream().anyMatch(it -> it.current() && it.approver().equals(decision.approver())
                && it.seat().consultantType().equals(decision.seat().consultantType()))) {
            throw Violations.duplicate("uq_equipment_approval_decisions_current");
        }
        if (decisions.stream().anyMatch(it -> it.current() && it.seat().equals(decision.seat()))) {
            throw Violations.duplicate("uq_equipment_approval_decisions_seat");
        }
        decisions.add(decision);
        return with(round, round.closing(), decisions);
    }

    private static List<Decision> replaced(Round round, DecisionId id, UnaryOperator<Decision> change) {
        return round.decisions().stream().map(it -> it.id().equals(id) ? change.apply(it) : it).toList();
    }

    private static Decision ended(Decision it, Decision.End how) {
        return new Decision(it.id(), it.round(), it.signature(), it.statement(), it.reviewed(), it.supersedes(),
                it.carriedFrom(), Optional.of(how));
    }

    private static Round with(Round it, Optional<Round.Closing> closing, List<Decision> decisions) {
        return new Round(it.number(), it.submittedAt(), it.submittedBy(), it.content(), it.contentDigest(), closing,
                decisions, it.lostDecisions());
    }

    @Override
    public Mono<List<Round>> rounds(SubmissionId id) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.rounds.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing(Round::number).reversed())
                .toList()));
    }

    @Override
    public Mono<Round> findRound(SubmissionId id, int number) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(() -> store.rounds.getOrDefault(id, List.of())
                .stream()
                .filter(round -> round.number() == number)
                .findFirst())));
    }

    @Override
    public Mono<JudgedRound> findJudged(SubmissionId id, int number) {
        return findRound(id, number).map(round -> new JudgedRound(round,
                Optional.ofNullable(store.circumstances.get(new RoundKey(id, number)))));
    }

    @Override
    public Mono<Page<Decision>> decisions(SubmissionId id, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages.of(all(id), request,
                it -> new Position(it.createdAt(), it.id().value()))));
    }

    private Stream<Decision> all(SubmissionId id) {
        return store.rounds.getOrDefault(id, List.of()).stream().flatMap(round -> round.decisions().stream());
    }

    @Override
    public Mono<Decision> findDecision(SubmissionId submission, DecisionId id) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(
                () -> all(submission).filter(it -> it.id().equals(id)).findFirst())));
    }

    @Override
    public Mono<List<SubmissionId>> inReview(ProjectId project) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.submissions.values().stream()
                .filter(it -> it instanceof Submission.InReview && it.core().project().equals(project))
                .map(it -> it.core().id())
                .sorted(Comparator.comparing(SubmissionId::toString))
                .toList()));
    }

    @Override
    public Mono<Page<PinnedDraft>> draftsBefore(TemplateVersionId version, Actor actor, PageRequest request) {
        return Mono.fromSupplier(() -> store.atomically(() -> InMemoryPages
                .of(store.submissions.values().stream()
                        .filter(it -> it.status() == Status.DRAFT)
                        .map(Submission::core)
                        .filter(it -> it.template().template().equals(version.template())
                                && it.template().number() < version.number())
                        .filter(it -> actor.admin() || hasPart(actor, it.project())), request,
                        it -> new Position(it.creation().at(), it.id().value()))
                .map(it -> new PinnedDraft(it.id(), it.number(), it.project(), it.offer().name(),
                        Objects.requireNonNull(store.templateVersions.get(it.template())), it.creation().by(),
                        it.creation().at(), it.updatedAt()))));
    }

    private boolean hasPart(Actor actor, ProjectId project) {
        return store.members.containsKey(new MemberKey(project, actor.id())) || store.assignments.values().stream()
                .anyMatch(it -> it.project().equals(project) && it.user().equals(actor.id()));
    }

    @Override
    public Mono<Status> statusOf(ProjectId project, SubmissionId id) {
        return Mono.defer(() -> Mono.justOrEmpty(store.atomically(() -> Optional.ofNullable(store.submissions.get(id))
                .filter(it -> it.core().project().equals(project))
                .map(Submission::status))));
    }
}
