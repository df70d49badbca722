package io.countersign.application.canarymirror;

import io.countersign.application.canary.ApplicationCycleHere;

/** The other half of a cycle of features. */
public abstract class ApplicationCycleThere {

    abstract ApplicationCycleHere here();
}
