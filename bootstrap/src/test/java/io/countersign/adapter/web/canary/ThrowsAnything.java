package io.countersign.adapter.web.canary;

/** Throws what nobody can catch and mean it. */
public final class ThrowsAnything {

    RuntimeException failure() {
        return new RuntimeException("something");
    }
}
