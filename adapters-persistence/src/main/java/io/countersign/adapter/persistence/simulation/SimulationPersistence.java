package io.countersign.adapter.persistence.simulation;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.template.TemplateVersions;
import io.countersign.application.simulation.port.out.RoundHistory;

/** Finds stored rounds. */
public final class SimulationPersistence {

    private SimulationPersistence() {
    }

    /**
     * @param versions how published versions of the same database are read
     * @return the rounds of that database, to be judged again
     */
    public static RoundHistory history(Database database, TemplateVersions versions) {
        return new R2dbcRoundHistory(database, versions);
    }
}
