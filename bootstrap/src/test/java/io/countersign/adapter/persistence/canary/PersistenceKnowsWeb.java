package io.countersign.adapter.persistence.canary;

import io.countersign.adapter.web.canary.WebCallsService;

/** Knows the other adapter. */
public abstract class PersistenceKnowsWeb {

    abstract WebCallsService neighbour();
}
