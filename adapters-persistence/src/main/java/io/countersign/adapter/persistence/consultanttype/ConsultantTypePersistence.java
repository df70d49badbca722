package io.countersign.adapter.persistence.consultanttype;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.application.consultanttype.port.out.ConsultantTypeRepository;

/** Keeps consultant types. */
public final class ConsultantTypePersistence {

    private ConsultantTypePersistence() {
    }

    /** @return consultant types of that database */
    public static ConsultantTypeRepository consultantTypes(Database database) {
        return new R2dbcConsultantTypeRepository(database);
    }
}
