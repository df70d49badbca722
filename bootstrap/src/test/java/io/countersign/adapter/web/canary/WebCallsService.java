package io.countersign.adapter.web.canary;

import io.countersign.application.canary.CanaryService;

/** Goes around the port. */
public abstract class WebCallsService {

    abstract CanaryService service();
}
