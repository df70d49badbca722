package io.countersign.domain.quantity;

import io.countersign.domain.quantity.UnitReading.Reason;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One factor of a unit term: an integer, or a symbol with an optional prefix and exponent. */
sealed interface UnitComponent {
    /** Prefixes reach 10^24; nothing in building services needs more. */
    int MAX_EXPONENT = 24;

    /** Keeps an integer factor within an {@code int}. */
    int MAX_FACTOR_DIGITS = 9;

    Pattern SYMBOL_WITH_EXPONENT = Pattern.compile("(?<symbol>.+?)(?<exponent>[+-]?[0-9]+)?");

    record Scaled(UnitScale scale) implements UnitComponent {}

    record Wrong(Reason reason) implements UnitComponent {}

    /** Reads a token that is a number or a symbol. */
    static UnitComponent of(UnitToken token, Map<String, UnitAtom> atoms) {
        return token.kind() == UnitToken.Kind.NUMBER ? ofNumber(token.text()) : ofSymbol(token.text(), atoms);
    }

    private static UnitComponent ofNumber(String digits) {
        if (digits.length() > MAX_FACTOR_DIGITS || Integer.parseInt(digits) == 0) {
            return new Wrong(Reason.NUMBER_OUT_OF_RANGE);
        }
        return new Scaled(UnitScale.ONE.times(Rational.of(Integer.parseInt(digits))));
    }

    private static UnitComponent ofSymbol(String text, Map<String, UnitAtom> atoms) {
        Matcher matcher = SYMBOL_WITH_EXPONENT.matcher(text);
        if (!matcher.matches()) {
            return new Wrong(Reason.MALFORMED);
        }
        UnitComponent base = ofPrefixedAtom(matcher.group("symbol"), atoms);
        String exponent = matcher.group("exponent");
        return exponent != null && base instanceof Scaled scaled ? power(scaled.scale, exponent) : base;
    }

    private static UnitComponent power(UnitScale scale, String digits) {
        if (scale.standsAlone()) {
            return new Wrong(Reason.MUST_STAND_ALONE);
        }
        int exponent = digits.length() > MAX_FACTOR_DIGITS ? 0 : Integer.parseInt(digits);
        return exponent == 0 || Math.abs(exponent) > MAX_EXPONENT
                ? new Wrong(Reason.NUMBER_OUT_OF_RANGE)
                : new Scaled(scale.pow(exponent));
    }

    private static UnitComponent ofPrefixedAtom(String symbol, Map<String, UnitAtom> atoms) {
        UnitAtom whole = atoms.get(symbol);
        if (whole != null) {
            return new Scaled(whole.scale());
        }
        boolean prefixRefused = false;
        for (UnitPrefix prefix : UnitPrefix.values()) {
            UnitAtom atom = symbol.startsWith(prefix.symbol()) ? atoms.get(prefix.rest(symbol)) : null;
            if (atom != null && atom.takes(prefix)) {
                return new Scaled(atom.scale().times(prefix.factor()));
            }
            prefixRefused |= atom != null;
        }
        return new Wrong(prefixRefused ? Reason.PREFIX_NOT_ALLOWED : Reason.UNKNOWN_SYMBOL);
    }
}
