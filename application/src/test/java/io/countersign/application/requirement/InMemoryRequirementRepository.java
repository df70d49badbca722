package io.countersign.application.requirement;

import io.countersign.application.InMemoryStore.RequirementKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Violations;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.domain.project.ProjectId;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.template.TemplateId;
import reactor.core.publisher.Mono;

/** Requirement values in memory. */
public final class InMemoryRequirementRepository implements RequirementRepository {

    private final InMemoryStore store;

    /** @param store where they are kept */
    public InMemoryRequirementRepository(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Mono<RequirementValues> find(ProjectId project, TemplateId template) {
        return Mono.fromSupplier(() -> store.atomically(() -> kept(project, template)));
    }

    @Override
    public Mono<RequirementValues> findForUpdate(ProjectId project, TemplateId template) {
        return find(project, template);
    }

    private RequirementValues kept(ProjectId project, TemplateId template) {
        return store.requirements.getOrDefault(new RequirementKey(project, template),
                RequirementValues.none(project, template));
    }

    @Override
    public Mono<Void> save(RequirementValues values) {
        return Mono.fromRunnable(() -> store.atomically(() -> {
            if (!store.projects.containsKey(values.project())) {
                throw Violations.brokenReference("fk_project_requirements_project_id");
            }
            if (!store.templates.containsKey(values.template())) {
                throw Violations.brokenReference("fk_project_requirements_template_id");
            }
            if (kept(values.project(), values.template()).version() != values.version() - 1) {
                throw Violations.otherVersion(values.project() + " " + values.template());
            }
            return store.requirements.put(new RequirementKey(values.project(), values.template()), values);
        }));
    }
}
