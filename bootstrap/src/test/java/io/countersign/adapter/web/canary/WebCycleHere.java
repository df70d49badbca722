package io.countersign.adapter.web.canary;

import io.countersign.adapter.web.canarymirror.WebCycleThere;

/** One half of a cycle of features. */
public abstract class WebCycleHere {

    abstract WebCycleThere there();
}
