package io.countersign.domain.quantity;

import java.util.List;
import java.util.OptionalInt;

/** The order in which tokens may follow each other (UCUM §7 and §8, table of the syntax). */
final class UnitGrammar {
    private UnitGrammar() {
    }

    /** The index of the first token that cannot stand where it does, or the count of tokens if the end comes early. */
    static OptionalInt firstMisfit(List<UnitToken> tokens) {
        boolean operandExpected = true;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean fits = switch (tokens.get(i).kind()) {
                case OPEN, NUMBER, SYMBOL -> operandExpected;
                case ANNOTATION -> operandExpected || tokens.get(i - 1).kind() == UnitToken.Kind.SYMBOL;
                case CLOSE -> !operandExpected && depth > 0;
                case TIMES -> !operandExpected;
                case OVER -> !operandExpected || i == 0;
                case STRAY_BRACKET -> false;
            };
            if (!fits) {
                return OptionalInt.of(i);
            }
            depth += depthChange(tokens.get(i));
            operandExpected = tokens.get(i).isOperator() || tokens.get(i).kind() == UnitToken.Kind.OPEN;
        }
        return operandExpected || depth > 0 ? OptionalInt.of(tokens.size()) : OptionalInt.empty();
    }

    private static int depthChange(UnitToken token) {
        return switch (token.kind()) {
            case OPEN -> 1;
            case CLOSE -> -1;
            default -> 0;
        };
    }
}
