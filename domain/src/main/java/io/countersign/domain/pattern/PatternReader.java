package io.countersign.domain.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads the structure of a pattern: alternatives, sequences, groups and quantifiers. */
final class PatternReader {

    private static final int MAX_COUNT = 100;
    // Reading and compiling recurse once for each group, so this bounds the stack.
    private static final int MAX_DEPTH = 50;

    private final Cursor cursor;
    private final CharacterReader characters;

    PatternReader(String source) {
        this.cursor = new Cursor(source);
        this.characters = new CharacterReader(cursor);
    }

    Node read() {
        Node root = readAlternatives(0);
        if (cursor.peek() != Cursor.END) {
            throw cursor.refusal();
        }
        return root;
    }

    private Node readAlternatives(int depth) {
        List<Node> alternatives = new ArrayList<>();
        do {
            alternatives.add(readSequence(depth));
        } while (cursor.take('|'));
        return alternatives.size() == 1 ? alternatives.getFirst() : new Node.Choice(alternatives);
    }

    private Node readSequence(int depth) {
        List<Node> parts = new ArrayList<>();
        while (cursor.peek() != Cursor.END && cursor.peek() != '|' && cursor.peek() != ')') {
            parts.add(readTerm(depth));
        }
        return switch (parts.size()) {
            case 0 -> new Node.Empty();
            case 1 -> parts.getFirst();
            default -> new Node.Sequence(parts);
        };
    }

    private Node readTerm(int depth) {
        if (cursor.take('^')) {
            return new Node.TextStart();
        }
        if (cursor.take('$')) {
            return new Node.TextEnd();
        }
        return readQuantifier(cursor.take('(') ? readGroup(depth + 1) : new Node.OneOf(characters.read()));
    }

    private Node readGroup(int depth) {
        if (depth > MAX_DEPTH) {
            throw cursor.refusal();
        }
        if (cursor.take('?')) {
            cursor.expect(':');
        }
        Node body = readAlternatives(depth);
        cursor.expect(')');
        return body;
    }

    private Node readQuantifier(Node body) {
        if ("*+?{".indexOf(cursor.peek()) < 0) {
            return body;
        }
        Node repetition = switch (cursor.next()) {
            case '*' -> new Node.Repetition(body, 0, Node.UNBOUNDED);
            case '+' -> new Node.Repetition(body, 1, Node.UNBOUNDED);
            case '?' -> new Node.Repetition(body, 0, 1);
            default -> readCounts(body);
        };
        // The lazy mark: which of several matches is preferred does not change whether there is one.
        cursor.take('?');
        return repetition;
    }

    private Node readCounts(Node body) {
        int min = readCount();
        int max = min;
        if (cursor.take(',')) {
            max = cursor.peek() == '}' ? Node.UNBOUNDED : readCount();
        }
        if (max < min) {
            throw cursor.refusal();
        }
        cursor.expect('}');
        return new Node.Repetition(body, min, max);
    }

    private int readCount() {
        int count = 0;
        do {
            int digit = cursor.next() - '0';
            count = count * 10 + digit;
            if (digit < 0 || digit > 9 || count > MAX_COUNT) {
                throw cursor.refusal();
            }
        } while (cursor.peek() >= '0' && cursor.peek() <= '9');
        return count;
    }
}
