package io.countersign.domain.quantity;

import io.countersign.domain.quantity.UnitReading.Accepted;
import io.countersign.domain.quantity.UnitReading.Reason;
import io.countersign.domain.quantity.UnitReading.Refused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads a unit term. A term is one product, so each component is multiplied in with power +1 or −1 and parentheses only
 * flip that sign. The loop keeps its own stack: no input can exhaust the thread's.
 */
final class UnitParser {
    /**
     * No unit in use comes near; fifty characters of powers could otherwise name a factor whose arithmetic takes
     * seconds. It lets the largest prefix through at the largest exponent.
     */
    static final int MAX_FACTOR_BITS = 2_048;

    private UnitParser() {
    }

    static UnitReading parse(String code, Map<String, UnitAtom> atoms) {
        if (code.isEmpty()) {
            return new Refused(Reason.EMPTY, 0);
        }
        if (code.length() > Unit.MAX_CODE_LENGTH) {
            return new Refused(Reason.TOO_LONG, Unit.MAX_CODE_LENGTH);
        }
        OptionalInt illegal = firstIllegalCharacter(code);
        if (illegal.isPresent()) {
            return new Refused(Reason.ILLEGAL_CHARACTER, illegal.getAsInt());
        }
        List<UnitToken> tokens = UnitToken.of(code);
        OptionalInt misfit = UnitGrammar.firstMisfit(tokens);
        if (misfit.isPresent()) {
            int index = misfit.getAsInt();
            return new Refused(Reason.MALFORMED, index < tokens.size() ? tokens.get(index).at() : code.length());
        }
        return evaluate(code, tokens, atoms);
    }

    private static OptionalInt firstIllegalCharacter(String code) {
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) <= ' ' || code.charAt(at) > '~') {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static UnitReading evaluate(String code, List<UnitToken> tokens, Map<String, UnitAtom> atoms) {
        boolean alone = tokens.stream().noneMatch(UnitToken::isOperator);
        UnitScale product = UnitScale.ONE;
        Deque<Integer> outerSigns = new ArrayDeque<>();
        int groupSign = 1;
        int sign = 1;
        for (UnitToken token : tokens) {
            switch (token.kind()) {
                case OPEN -> {
                    outerSigns.push(groupSign);
                    groupSign = sign;
                }
                case CLOSE -> groupSign = outerSigns.pop();
                case TIMES -> sign = groupSign;
                case OVER -> sign = -groupSign;
                case NUMBER, SYMBOL -> {
                    switch (UnitComponent.of(token, atoms)) {
                        case UnitComponent.Wrong wrong -> {
                            return new Refused(wrong.reason(), token.at());
                        }
                        case UnitComponent.Scaled(UnitScale scale) when !scale.standsAlone() -> {
                            product = product.multiply(scale.pow(sign));
                            if (product.factor().bitLength() > MAX_FACTOR_BITS) {
                                return new Refused(Reason.NUMBER_OUT_OF_RANGE, token.at());
                            }
                        }
                        case UnitComponent.Scaled(UnitScale scale) when alone -> product = scale;
                        case UnitComponent.Scaled inProduct -> {
                            return new Refused(Reason.MUST_STAND_ALONE, token.at());
                        }
                    }
                }
                case ANNOTATION, STRAY_BRACKET -> {
                    // An annotation counts as 1, and the grammar lets no stray bracket through.
                }
            }
        }
        return new Accepted(new Unit(code, product));
    }
}
