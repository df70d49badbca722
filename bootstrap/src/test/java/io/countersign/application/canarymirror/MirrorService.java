package io.countersign.application.canarymirror;

/** The service of another feature. */
public abstract class MirrorService {
}
