package io.countersign.domain.canary;

import io.countersign.domain.canarymirror.DomainCycleThere;

/** One half of a cycle of features. */
public abstract class DomainCycleHere {

    abstract DomainCycleThere there();
}
