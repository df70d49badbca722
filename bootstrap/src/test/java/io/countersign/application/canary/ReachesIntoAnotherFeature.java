package io.countersign.application.canary;

import io.countersign.application.canarymirror.MirrorService;
import io.countersign.application.canarymirror.port.out.MirrorRepository;

/** Takes what belongs to another feature. */
public final class ReachesIntoAnotherFeature {

    private ReachesIntoAnotherFeature() {
    }

    abstract static class ForItsService {
        abstract MirrorService service();
    }

    abstract static class ForItsRepositories {
        abstract MirrorRepository[] repositories();
    }
}
