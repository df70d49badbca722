package io.countersign.application.consultanttype;

import io.countersign.application.consultanttype.port.in.CreateConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.DeleteConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.GetConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ListConsultantTypesUseCase;
import io.countersign.application.consultanttype.port.in.ReplaceConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.in.RetireConsultantTypeUseCase;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with consultant types. */
public interface ConsultantTypeUseCases
        extends
            ListConsultantTypesUseCase,
            GetConsultantTypeUseCase,
            GetConsultantTypesUseCase,
            CreateConsultantTypeUseCase,
            ReplaceConsultantTypeUseCase,
            DeleteConsultantTypeUseCase,
            RetireConsultantTypeUseCase {

    /** @return the use cases, working on these ports */
    static ConsultantTypeUseCases create(ConsultantTypeRepository types, EventLog events, Transactions transactions) {
        return new ConsultantTypeService(types, events, transactions);
    }
}
