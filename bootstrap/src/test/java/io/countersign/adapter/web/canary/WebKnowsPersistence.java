package io.countersign.adapter.web.canary;

import io.countersign.adapter.persistence.canary.PersistenceCallsService;

/** Knows the other adapter. */
public abstract class WebKnowsPersistence {

    abstract PersistenceCallsService neighbour();
}
