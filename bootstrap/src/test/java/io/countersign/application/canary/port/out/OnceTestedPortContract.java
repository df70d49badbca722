package io.countersign.application.canary.port.out;

/** A contract with one implementation that counts. */
interface OnceTestedPortContract {

    /** Not a test of its own, so it does not count. */
    abstract class Half implements OnceTestedPortContract {
    }

    /** The one that counts. */
    final class Fake extends Half {
    }
}
