package io.countersign.application.simulation;

import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.page.Page;
import io.countersign.application.page.PageRequest;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.simulation.port.in.SimulateRuleUseCase;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.domain.project.ProjectAccess;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.simulation.RuleSimulation;
import io.countersign.domain.simulation.SimulationCourse;
import io.countersign.domain.simulation.SimulationDraft;
import io.countersign.domain.simulation.SimulationStep;
import io.countersign.domain.template.EquipmentTemplate;
import io.countersign.domain.template.TemplateDefinition;
import io.countersign.domain.template.TemplateVersion;
import io.countersign.domain.user.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class SimulationService implements SimulateRuleUseCase {

    private static final int ROUNDS_AT_ONCE = 100;

    private final RoundHistory history;
    private final GetTemplateUseCase templates;
    private final ListTemplateVersionsUseCase versions;
    private final GetProjectAccessUseCase projectAccess;
    private final GetConsultantTypesUseCase types;

    SimulationService(RoundHistory history, GetTemplateUseCase templates, ListTemplateVersionsUseCase versions,
            GetProjectAccessUseCase projectAccess, GetConsultantTypesUseCase types) {
        this.history = history;
        this.templates = templates;
        this.versions = versions;
        this.projectAccess = projectAccess;
        this.types = types;
    }

    @Override
    public Mono<Outcome<Flux<SimulationStep>>> simulate(Query query) {
        var draft = SimulationDraft.read(query.body());
        var scope = new RoundHistory.Scope(query.template(), draft.project());
        return Work.then(templates.get(new GetTemplateUseCase.Query(query.actor(), query.template())),
                template -> Work.then(allowed(draft, query.actor()),
                        allowed -> simulation(draft, query.actor(), template)
                                .map(outcome -> outcome
                                        .map(simulation -> steps(scope, query.actor(), simulation)))));
    }

    private Mono<Outcome<SimulationDraft>> allowed(SimulationDraft draft, Actor actor) {
        return Work.then(access(draft, actor), access -> Mono.just(
                Outcome.unless(draft.refusalToSimulate(actor, access), () -> Outcome.done(draft))));
    }

    private Mono<Outcome<Optional<ProjectAccess>>> access(SimulationDraft draft, Actor actor) {
        return draft.project()
                .map(project -> projectAccess.get(new GetProjectAccessUseCase.Query(actor, project))
                        .map(found -> found.map(Optional::of)))
                .orElseGet(() -> Mono.just(Outcome.done(Optional.empty())));
    }

    private Mono<Outcome<RuleSimulation>> simulation(SimulationDraft draft, Actor actor, EquipmentTemplate template) {
        return published(template, actor, Optional.empty())
                .expand(page -> page.next().isPresent() ? published(template, actor, Optional.of(page)) : Mono.empty())
                .concatMapIterable(Page::items)
                .map(TemplateVersion::definition)
                .collectList()
                .flatMap(definitions -> types.all(new GetConsultantTypesUseCase.Query(actor))
                        .map(known -> draft.simulation(with(template.draft(), definitions), known)));
    }

    private static List<TemplateDefinition> with(TemplateDefinition draft, List<TemplateDefinition> published) {
        return Stream.concat(Stream.of(draft), published.stream()).toList();
    }

    /** The template was there a moment ago; one that is gone by now has no versions. */
    private Mono<Page<TemplateVersion>> published(EquipmentTemplate template, Actor actor,
            Optional<Page<TemplateVersion>> before) {
        var request = new PageRequest(PageRequest.MAX_LIMIT, before.flatMap(Page::next));
        return versions.list(new ListTemplateVersionsUseCase.Query(actor, template.id(), request))
                .map(outcome -> outcome instanceof Outcome.Done<Page<TemplateVersion>>(var page)
                        ? page
                        : new Page<>(List.of(), Optional.empty()));
    }

    /** At most one page is read ahead of what is asked for, and nothing is held between two pages. */
    private Flux<SimulationStep> steps(RoundHistory.Scope scope, Actor actor, RuleSimulation simulation) {
        return history.next(scope, actor, Optional.empty(), ROUNDS_AT_ONCE)
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : history.next(scope, actor, Optional.of(page.getLast().position()), ROUNDS_AT_ONCE))
                .scan(SimulationCourse.START, (course, page) -> course.after(page, simulation))
                .concatMapIterable(SimulationCourse::steps, 1);
    }
}
