package io.countersign.adapter.persistence.canary;

import io.countersign.adapter.persistence.canarymirror.PersistenceCycleThere;

/** One half of a cycle of features. */
public abstract class PersistenceCycleHere {

    abstract PersistenceCycleThere there();
}
