package io.countersign.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The output for the person at the terminal: whole lines, without the time and origin of a log line. */
final class Output {

    private static final Logger OUT = LoggerFactory.getLogger("countersign.out");
    private static final Logger ERR = LoggerFactory.getLogger("countersign.err");

    private Output() {
    }

    static void say(String text) {
        OUT.info("{}", text);
    }

    static void complain(String text) {
        ERR.error("{}", text);
    }
}
