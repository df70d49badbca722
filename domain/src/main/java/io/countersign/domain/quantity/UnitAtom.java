package io.countersign.domain.quantity;

/** A unit symbol that cannot be taken apart, and which prefixes it takes. */
record UnitAtom(UnitScale scale, Prefixes prefixes) {
    enum Prefixes {
        NONE,
        SI,
        SI_AND_BINARY
    }

    boolean takes(UnitPrefix prefix) {
        return switch (prefixes) {
            case NONE -> false;
            case SI -> !prefix.isBinary();
            case SI_AND_BINARY -> true;
        };
    }
}
