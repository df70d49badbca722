package io.countersign.domain.canary;

import java.util.function.UnaryOperator;

/** Depends on the machine's language. */
public final class ConvertsCaseByMachine {

    private ConvertsCaseByMachine() {
    }

    static final class ToLower {
        String convert(String text) {
            return text.toLowerCase();
        }
    }

    static final class ToUpper {
        UnaryOperator<String> convert() {
            return String::toUpperCase;
        }
    }
}
