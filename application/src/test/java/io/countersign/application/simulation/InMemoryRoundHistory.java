package io.countersign.application.simulation;

import io.countersign.application.InMemoryStore.MemberKey;
import io.countersign.application.InMemoryStore.RequirementKey;
import io.countersign.application.InMemoryStore.RoundKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.domain.project.Member;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.round.JudgedRound;
import io.countersign.domain.round.Round;
import io.countersign.domain.simulation.StoredRound;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.user.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Stored rounds in memory. */
public final class InMemoryRoundHistory implements RoundHistory {

    private static final Comparator<StoredRound.Position> ORDER = Comparator.<StoredRound.Position, String>comparing(
            position -> position.project().toString())
            .thenComparing(position -> position.submission().toString())
            .thenComparing(StoredRound.Position::round);

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryRoundHistory(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<List<StoredRound>> next(Scope scope, Actor actor, Optional<StoredRound.Position> after, int limit) {
        return Mono.fromSupplier(() -> store.atomically(() -> store.submissions.values().stream()
                .map(submission -> submission.core())
                .filter(core -> core.template().template().equals(scope.template()))
                .filter(core -> scope.project().filter(project -> !project.equals(core.project())).isEmpty())
                .flatMap(core -> rounds(core, actor))
                .filter(round -> after.filter(last -> ORDER.compare(round.position(), last) <= 0).isEmpty())
                .sorted(Comparator.comparing(StoredRound::position, ORDER))
                .limit(limit)
                .toList()));
    }

    private Stream<StoredRound> rounds(SubmissionCore core, Actor actor) {
        return store.rounds.getOrDefault(core.id(), List.of()).stream().map(round -> stored(core, round, actor));
    }

    private StoredRound stored(SubmissionCore core, Round round, Actor actor) {
        var project = Objects.requireNonNull(store.projects.get(core.project()));
        var role = Optional.ofNullable(store.members.get(new MemberKey(project.id(), actor.id()))).map(Member::role);
        var assignments = store.assignments.values().stream().filter(it -> it.project().equals(project.id())).toList();
        var own = assignments.stream().filter(it -> it.user().equals(actor.id())).toList();
        var template = core.template().template();
        return StoredRound.restore(core,
                new JudgedRound(round,
                        Optional.ofNullable(store.circumstances.get(new RoundKey(core.id(), round.number())))),
                Objects.requireNonNull(store.templateVersions.get(core.template())),
                new ProjectAccess(actor, project, role, own), assignments,
                store.requirements.getOrDefault(new RequirementKey(project.id(), template),
                        RequirementValues.none(project.id(), template)),
                store.now());
    }
}
