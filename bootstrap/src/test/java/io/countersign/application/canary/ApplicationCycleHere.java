package io.countersign.application.canary;

import io.countersign.application.canarymirror.ApplicationCycleThere;

/** One half of a cycle of features. */
public abstract class ApplicationCycleHere {

    abstract ApplicationCycleThere there();
}
