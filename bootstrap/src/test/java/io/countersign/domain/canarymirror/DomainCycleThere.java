package io.countersign.domain.canarymirror;

import io.countersign.domain.canary.DomainCycleHere;

/** The other half of a cycle of features. */
public abstract class DomainCycleThere {

    abstract DomainCycleHere here();
}
