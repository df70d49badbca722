package io.countersign.application.equipment;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.equipment.port.in.ListEquipmentUseCase;
import io.countersign.application.equipment.port.in.RegisterEquipmentUseCase;
import io.countersign.application.equipment.port.out.EquipmentRepository;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Everything that can be done with the equipment of projects. */
public interface EquipmentUseCases
        extends
            ListEquipmentUseCase,
            GetEquipmentUseCase,
            RegisterEquipmentUseCase {

    /** @return the use cases, working on these ports */
    static EquipmentUseCases create(EquipmentRepository equipment,
            GetProjectAccessUseCase projectAccess,
            EventLog events, Transactions transactions) {
        return new EquipmentService(equipment, projectAccess, events, transactions);
    }
}
