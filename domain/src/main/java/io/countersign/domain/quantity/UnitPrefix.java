package io.countersign.domain.quantity;

import java.math.BigDecimal;

/** SI prefixes (SI Brochure, 9th edition, table 7) and binary prefixes (IEC 80000-13), as UCUM writes them. */
enum UnitPrefix {
    YOTTA("Y", "1E24"),
    ZETTA("Z", "1E21"),
    EXA("E", "1E18"),
    PETA("P", "1E15"),
    TERA("T", "1E12"),
    GIGA("G", "1E9"),
    MEGA("M", "1E6"),
    KILO("k", "1E3"),
    HECTO("h", "1E2"),
    DECA("da", "1E1"),
    DECI("d", "1E-1"),
    CENTI("c", "1E-2"),
    MILLI("m", "1E-3"),
    MICRO("u", "1E-6"),
    NANO("n", "1E-9"),
    PICO("p", "1E-12"),
    FEMTO("f", "1E-15"),
    ATTO("a", "1E-18"),
    ZEPTO("z", "1E-21"),
    YOCTO("y", "1E-24"),
    KIBI("Ki", "1024"),
    MEBI("Mi", "1048576"),
    GIBI("Gi", "1073741824"),
    TEBI("Ti", "1099511627776");

    private final String symbol;
    @SuppressWarnings("ImmutableEnumChecker") // A Rational is two final BigIntegers.
    private final Rational factor;

    UnitPrefix(String symbol, String factor) {
        this.symbol = symbol;
        this.factor = Rational.ofDecimal(new BigDecimal(factor));
    }

    String symbol() {
        return symbol;
    }

    Rational factor() {
        return factor;
    }

    boolean isBinary() {
        return compareTo(KIBI) >= 0;
    }

    /** The rest of a symbol that starts with this prefix. */
    String rest(String prefixed) {
        return prefixed.substring(symbol.length());
    }
}
