package io.countersign.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    private static final CodePoints B_TO_D = CodePoints.range('b', 'd');

    private static void assertHolds(CodePoints set, IntPredicate expected) {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(it -> set.contains(it) != expected.test(it))).isEmpty();
    }

    @Test
    void holdsARangeWithBothEnds() {
        assertHolds(B_TO_D, it -> it >= 'b' && it <= 'd');
        assertHolds(CodePoints.of('x'), it -> it == 'x');
        assertHolds(CodePoints.NONE, it -> false);
    }

    @Test
    void unitesWhatOverlapsTouchesAndLiesApart() {
        assertHolds(CodePoints.union(List.of(B_TO_D, CodePoints.range('c', 'f'))), it -> it >= 'b' && it <= 'f');
        assertHolds(CodePoints.union(List.of(B_TO_D, CodePoints.range('e', 'f'))), it -> it >= 'b' && it <= 'f');
        assertHolds(CodePoints.union(List.of(B_TO_D, B_TO_D, CodePoints.of('c'))), it -> it >= 'b' && it <= 'd');
        assertHolds(CodePoints.union(List.of(CodePoints.of('z'), B_TO_D)),
                it -> it == 'z' || (it >= 'b' && it <= 'd'));
        assertHolds(CodePoints.union(List.of()), it -> false);
    }

    @Test
    void hasAComplement() {
        assertHolds(B_TO_D.complement(), it -> it < 'b' || it > 'd');
        assertHolds(CodePoints.NONE.complement(), it -> true);
        assertHolds(CodePoints.range(0, 'd').complement(), it -> it > 'd');
        assertHolds(B_TO_D.complement().complement(), it -> it >= 'b' && it <= 'd');
        assertHolds(CodePoints.union(List.of(B_TO_D.complement(), B_TO_D)), it -> true);
    }

    /** ECMA-262, 12.2 and 12.3: tables 33 and 34, with the category Zs of Unicode 16. */
    @Test
    void knowsTheClassesOfTheStandard() {
        assertHolds(CodePoints.DIGITS, it -> it >= '0' && it <= '9');
        assertHolds(CodePoints.WORD, it -> it == '_' || (it < 128 && Character.isLetterOrDigit(it)));
        assertHolds(CodePoints.LINE_TERMINATORS, it -> it == 0x0A || it == 0x0D || it == 0x2028 || it == 0x2029);
        assertHolds(CodePoints.SPACE, it -> it == 0xFEFF || (it >= 0x09 && it <= 0x0D) || it == 0x2028
                || it == 0x2029 || Character.getType(it) == Character.SPACE_SEPARATOR);
    }
}
