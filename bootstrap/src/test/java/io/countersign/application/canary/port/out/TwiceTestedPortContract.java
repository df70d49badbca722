package io.countersign.application.canary.port.out;

/** A contract with two implementations. */
interface TwiceTestedPortContract {

    /** The fake. */
    final class Fake implements TwiceTestedPortContract {
    }

    /** The adapter. */
    final class Real implements TwiceTestedPortContract {
    }
}
