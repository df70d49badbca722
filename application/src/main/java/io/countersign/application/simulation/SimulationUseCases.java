package io.countersign.application.simulation;

import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.simulation.port.in.SimulateRuleUseCase;
import io.countersign.application.simulation.port.out.RoundHistory;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;

/** Makes the use case of simulations. */
public final class SimulationUseCases {

    private SimulationUseCases() {
    }

    /** @return the use case, working on these ports */
    public static SimulateRuleUseCase create(RoundHistory history, GetTemplateUseCase templates,
            ListTemplateVersionsUseCase versions, GetProjectAccessUseCase projectAccess,
            GetConsultantTypesUseCase types) {
        return new SimulationService(history, templates, versions, projectAccess, types);
    }
}
