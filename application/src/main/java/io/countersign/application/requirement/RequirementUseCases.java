package io.countersign.application.requirement;

import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.requirement.port.in.GetRequirementsUseCase;
import io.countersign.application.requirement.port.in.UpdateRequirementsUseCase;
import io.countersign.application.requirement.port.out.RequirementRepository;
import io.countersign.application.schedule.port.in.RescheduleSubmissionsUseCase;
import io.countersign.application.submission.port.in.ReevaluateReviewsUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Makes the use cases of requirement values. */
public final class RequirementUseCases {

    private RequirementUseCases() {
    }

    /** @return the use case, working on these ports */
    public static GetRequirementsUseCase createGetRequirements(RequirementRepository requirements,
            GetProjectAccessUseCase projectAccess, GetTemplateUseCase templates) {
        return new GetRequirementsService(requirements, projectAccess, templates);
    }

    /** @return the use case, working on these ports */
    public static UpdateRequirementsUseCase createUpdateRequirements(RequirementRepository requirements,
            GetProjectAccessUseCase projectAccess, GetTemplateUseCase templates, GetTemplateVersionUseCase versions,
            ReevaluateReviewsUseCase reviews, RescheduleSubmissionsUseCase schedules, EventLog events,
            Transactions transactions) {
        return new UpdateRequirementsService(requirements, projectAccess, templates, versions, reviews, schedules,
                events, transactions);
    }
}
