package io.countersign.adapter.web.canary;

/** Every way to the standard streams. */
public final class PrintsInsteadOfLogging {

    private PrintsInsteadOfLogging() {
    }

    static final class ToOutput {
        void say() {
            System.out.println("done");
        }
    }

    static final class ToError {
        void say(RuntimeException failure) {
            failure.printStackTrace();
        }
    }
}
