package io.countersign.application.canary;

import io.countersign.bootstrap.CountersignApplication;

/** Knows who wires it. */
public abstract class KnowsBootstrap {

    abstract CountersignApplication application();
}
