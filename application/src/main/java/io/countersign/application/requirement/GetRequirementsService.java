package io.countersign.application.requirement;

import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.transaction.Work;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.requirement.RequirementValues;
import reactor.core.publisher.Mono;

final class GetRequirementsService implements GetRequirementsUseCase {

    private final RequirementRepository requirements;
    private final GetProjectAccessUseCase projectAccess;
    private final GetTemplateUseCase templates;

    GetRequirementsService(RequirementRepository requirements, GetProjectAccessUseCase projectAccess,
            GetTemplateUseCase templates) {
        this.requirements = requirements;
        this.projectAccess = projectAccess;
        this.templates = templates;
    }

    @Override
    public Mono<Outcome<RequirementValues>> get(Query query) {
        return Work.then(projectAccess.get(new GetProjectAccessUseCase.Query(query.actor(), query.project())),
                access -> Work.then(templates.get(new GetTemplateUseCase.Query(query.actor(), query.template())),
                        template -> requirements.find(query.project(), query.template()).map(Outcome::done)));
    }
}
