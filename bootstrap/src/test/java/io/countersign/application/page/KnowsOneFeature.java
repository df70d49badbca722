package io.countersign.application.page;

import io.countersign.application.canarymirror.MirrorService;

/** A canary in a shared package: it pulls one feature in. */
public abstract class KnowsOneFeature {

    abstract MirrorService service();
}
