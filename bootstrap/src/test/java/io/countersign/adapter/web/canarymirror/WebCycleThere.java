package io.countersign.adapter.web.canarymirror;

import io.countersign.adapter.web.canary.WebCycleHere;

/** The other half of a cycle of features. */
public abstract class WebCycleThere {

    abstract WebCycleHere here();
}
