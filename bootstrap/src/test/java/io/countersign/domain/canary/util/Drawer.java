package io.countersign.domain.canary.util;

/** Something for everything. */
public final class Drawer {
}
