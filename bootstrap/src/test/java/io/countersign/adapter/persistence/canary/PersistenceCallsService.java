package io.countersign.adapter.persistence.canary;

import io.countersign.application.canary.CanaryService;

/** Goes around the port. */
public abstract class PersistenceCallsService {

    abstract CanaryService service();
}
