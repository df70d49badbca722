package io.countersign.domain.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An immutable set of code points whose membership test takes logarithmic time in the size of its notation. */
final class CodePoints {

    static final CodePoints NONE = new CodePoints();
    static final CodePoints DIGITS = range('0', '9');
    static final CodePoints WORD = union(List.of(range('a', 'z'), range('A', 'Z'), DIGITS, of('_')));
    static final CodePoints LINE_TERMINATORS = union(List.of(of('\n'), of('\r'), range(0x2028, 0x2029)));
    /** White space and line terminators of ECMA-262: fixed there, and different from Java's. */
    static final CodePoints SPACE = union(
            List.of(range('\t', '\r'), of(' '), of(0xA0), of(0x1680), range(0x2000, 0x200A), range(0x2028, 0x2029),
                    of(0x202F), of(0x205F), of(0x3000), of(0xFEFF)));

    /** Ascending; each one is the first code point that differs in membership from the one before it. */
    private final int[] flips;

    private CodePoints(int... flips) {
        this.flips = flips;
    }

    static CodePoints of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CodePoints range(int first, int last) {
        return new CodePoints(first, last + 1);
    }

    static CodePoints union(List<CodePoints> sets) {
        SortedMap<Integer, Integer> changes = new TreeMap<>();
        for (CodePoints set : sets) {
            for (int i = 0; i < set.flips.length; i++) {
                changes.merge(set.flips[i], i % 2 == 0 ? 1 : -1, Integer::sum);
            }
        }
        int[] flips = new int[changes.size()];
        int size = 0;
        int covering = 0;
        for (var change : changes.entrySet()) {
            int before = covering;
            covering += change.getValue();
            if (before == 0 != (covering == 0)) {
                flips[size++] = change.getKey();
            }
        }
        return new CodePoints(Arrays.copyOf(flips, size));
    }

    CodePoints complement() {
        if (flips.length > 0 && flips[0] == 0) {
            return new CodePoints(Arrays.copyOfRange(flips, 1, flips.length));
        }
        int[] shifted = new int[flips.length + 1];
        System.arraycopy(flips, 0, shifted, 1, flips.length);
        return new CodePoints(shifted);
    }

    boolean contains(int codePoint) {
        int index = Arrays.binarySearch(flips, codePoint);
        int flipsUpTo = index >= 0 ? index + 1 : -index - 1;
        return flipsUpTo % 2 != 0;
    }
}
