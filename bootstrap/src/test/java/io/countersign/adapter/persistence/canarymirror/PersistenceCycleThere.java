package io.countersign.adapter.persistence.canarymirror;

import io.countersign.adapter.persistence.canary.PersistenceCycleHere;

/** The other half of a cycle of features. */
public abstract class PersistenceCycleThere {

    abstract PersistenceCycleHere here();
}
