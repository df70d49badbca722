package io.countersign.application.template;

import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.template.port.in.CompareTemplateVersionsUseCase;
import io.countersign.application.template.port.in.CreateTemplateUseCase;
import io.countersign.application.template.port.in.DeleteTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.template.port.in.ListTemplateVersionsUseCase;
import io.countersign.application.template.port.in.ListTemplatesUseCase;
import io.countersign.application.template.port.in.PublishTemplateUseCase;
import io.countersign.application.template.port.in.ReplaceTemplateUseCase;
import io.countersign.application.template.port.in.RetireTemplateUseCase;
import io.countersign.application.template.port.out.TemplateRepository;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with equipment templates. */
public interface TemplateUseCases
        extends
            ListTemplatesUseCase,
            GetTemplateUseCase,
            CreateTemplateUseCase,
            ReplaceTemplateUseCase,
            DeleteTemplateUseCase,
            PublishTemplateUseCase,
            RetireTemplateUseCase,
            ListTemplateVersionsUseCase,
            GetTemplateVersionUseCase,
            CompareTemplateVersionsUseCase {

    /** @return the use cases, working on these ports */
    static TemplateUseCases create(TemplateRepository templates,
            GetConsultantTypesUseCase consultantTypes,
            EventLog events, Transactions transactions) {
        return new TemplateService(templates, consultantTypes, events, transactions);
    }
}
