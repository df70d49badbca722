package io.countersign.domain.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands for one code point of the text: a literal, the dot, an escape or a class. */
final class CharacterReader {

    private static final String SYNTAX = "^$\\.*+?()[]{}|";

    private final Cursor cursor;

    CharacterReader(Cursor cursor) {
        this.cursor = cursor;
    }

    CodePoints read() {
        if (cursor.take('.')) {
            return CodePoints.LINE_TERMINATORS.complement();
        }
        if (cursor.take('[')) {
            return readClass();
        }
        if (cursor.take('\\')) {
            return isSetEscape(cursor.peek()) ? readSetEscape() : CodePoints.of(readEscape());
        }
        int literal = cursor.next();
        if (SYNTAX.indexOf(literal) >= 0) {
            throw cursor.refusal();
        }
        return CodePoints.of(literal);
    }

    private CodePoints readClass() {
        boolean negated = cursor.take('^');
        List<CodePoints> members = new ArrayList<>();
        while (!cursor.take(']')) {
            members.add(readMember());
        }
        CodePoints union = CodePoints.union(members);
        return negated ? union.complement() : union;
    }

    private CodePoints readMember() {
        int start = cursor.position();
        if (cursor.take('\\') && isSetEscape(cursor.peek())) {
            CodePoints set = readSetEscape();
            // A hyphen after a set is itself only as the last member: a set cannot begin a range.
            return cursor.take('-') ? CodePoints.union(List.of(set, lastHyphen())) : set;
        }
        cursor.returnTo(start);
        int first = readClassCharacter();
        if (!cursor.take('-')) {
            return CodePoints.of(first);
        }
        if (cursor.peek() == ']') {
            return CodePoints.union(List.of(CodePoints.of(first), CodePoints.of('-')));
        }
        int last = readClassCharacter();
        if (last < first) {
            throw cursor.refusal();
        }
        return CodePoints.range(first, last);
    }

    private CodePoints lastHyphen() {
        if (cursor.peek() != ']') {
            throw cursor.refusal();
        }
        return CodePoints.of('-');
    }

    private int readClassCharacter() {
        if (!cursor.take('\\')) {
            return cursor.next();
        }
        return cursor.take('-') ? '-' : readEscape();
    }

    private static boolean isSetEscape(int letter) {
        return letter != Cursor.END && "dDwWsSpP".indexOf(letter) >= 0;
    }

    private CodePoints readSetEscape() {
        int letter = cursor.next();
        return switch (letter) {
            case 'd' -> CodePoints.DIGITS;
            case 'D' -> CodePoints.DIGITS.complement();
            case 'w' -> CodePoints.WORD;
            case 'W' -> CodePoints.WORD.complement();
            case 's' -> CodePoints.SPACE;
            case 'S' -> CodePoints.SPACE.complement();
            case 'p' -> readCategory();
            case 'P' -> readCategory().complement();
            default -> throw cursor.refusal();
        };
    }

    private CodePoints readCategory() {
        cursor.expect('{');
        StringBuilder name = new StringBuilder();
        while (!cursor.take('}')) {
            name.appendCodePoint(cursor.next());
        }
        return GeneralCategories.named(name.toString()).orElseThrow(cursor::refusal);
    }

    private int readEscape() {
        int letter = cursor.next();
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            case 'u' -> readUnicodeEscape();
            case '/' -> '/';
            default -> {
                if (SYNTAX.indexOf(letter) < 0) {
                    throw cursor.refusal();
                }
                yield letter;
            }
        };
    }

    private int readUnicodeEscape() {
        if (cursor.take('{')) {
            return readBracedHex();
        }
        int unit = readFourHexDigits();
        return Character.isHighSurrogate((char) unit) ? readLowSurrogateAfter(unit) : unit;
    }

    private int readLowSurrogateAfter(int high) {
        int start = cursor.position();
        if (cursor.take('\\') && cursor.take('u') && cursor.peek() != '{') {
            int low = readFourHexDigits();
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) high, (char) low);
            }
        }
        cursor.returnTo(start);
        return high;
    }

    private int readFourHexDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value * 16 + readHexDigit();
        }
        return value;
    }

    private int readBracedHex() {
        int value = 0;
        do {
            value = value * 16 + readHexDigit();
            if (value > Character.MAX_CODE_POINT) {
                throw cursor.refusal();
            }
        } while (!cursor.take('}'));
        return value;
    }

    private int readHexDigit() {
        int digit = cursor.next();
        // Character.digit alone would take the digits of every script.
        if (digit > 'f' || Character.digit(digit, 16) < 0) {
            throw cursor.refusal();
        }
        return Character.digit(digit, 16);
    }
}
