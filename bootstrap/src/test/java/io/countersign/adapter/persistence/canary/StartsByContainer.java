package io.countersign.adapter.persistence.canary;

import jakarta.annotation.PostConstruct;

/** Waits for a container to start it. */
public abstract class StartsByContainer {

    @PostConstruct
    abstract void start();
}
