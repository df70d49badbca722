package io.countersign.domain.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.domain.json.RandomJson;
import io.countersign.domain.quantity.UnitReading.Accepted;
import io.countersign.domain.quantity.UnitReading.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is sent, reading it ends in one of the two documented results. */
class UnitRobustnessTest {
    private static final int SAMPLES = RandomJson.runs(20_000);
    private static final List<String> FRAGMENTS = fragments();

    private final SeededRandom random = new SeededRandom("UnitRobustnessTest");

    @Test
    void answersAnyStringOfCharacters() {
        for (int i = 0; i < SAMPLES; i++) {
            StringBuilder code = new StringBuilder();
            for (int length = random.below(60); length > 0; length--) {
                code.append((char) random.below(random.below(4) == 0 ? 0x10000 : 0x80));
            }
            assertAnswered(code.toString());
        }
    }

    @Test
    void answersAnyStringOfUnitFragments() {
        int accepted = 0;
        for (int i = 0; i < SAMPLES; i++) {
            accepted += assertAnswered(term()) ? 1 : 0;
        }
        assertThat(accepted).as("enough strings are units for the test to mean something").isGreaterThan(SAMPLES / 100);
    }

    @Test
    void composesAsItsPartsDo() {
        List<Unit> parts = new ArrayList<>();
        while (parts.size() < 500) {
            Unit.parse(term()).asOptional().filter(UnitRobustnessTest::canBeComposed).ifPresent(parts::add);
        }
        int composed = 0;
        for (int i = 0; i < SAMPLES; i++) {
            Unit a = random.oneOf(parts);
            Unit b = random.oneOf(parts);
            Optional<Unit> product = Unit.parse("(" + a + ").(" + b + ")").asOptional();
            Optional<Unit> inverse = Unit.parse("1/(" + a + ")/(" + b + ")").asOptional();
            if (product.isPresent() && inverse.isPresent()) {
                Rational factor = a.factor().multiply(b.factor());
                Dimension dimension = a.dimension().multiply(b.dimension());
                assertThat(product.get().factor()).isEqualTo(factor);
                assertThat(product.get().dimension()).isEqualTo(dimension);
                assertThat(inverse.get().factor()).isEqualTo(Rational.ONE.divide(factor));
                assertThat(inverse.get().dimension()).isEqualTo(dimension.pow(-1));
                composed++;
            }
        }
        assertThat(composed).as("a product is refused only when its factor grows absurd")
                .isGreaterThan(SAMPLES * 9 / 10);
    }

    private String term() {
        StringBuilder code = new StringBuilder();
        for (int count = 1 + random.below(8); count > 0; count--) {
            code.append(random.oneOf(FRAGMENTS));
        }
        return code.toString();
    }

    private static boolean canBeComposed(Unit unit) {
        return unit.code().length() <= 20
                && !unit.code().startsWith("/")
                && Unit.parse(unit + ".m").asOptional().isPresent();
    }

    private static boolean assertAnswered(String code) {
        return switch (Unit.parse(code)) {
            case Accepted(Unit unit) -> {
                assertThat(unit.code()).isEqualTo(code).hasSizeLessThanOrEqualTo(Unit.MAX_CODE_LENGTH);
                assertThat(unit.factor().signum()).isPositive();
                assertThat(unit.factor().bitLength()).isLessThanOrEqualTo(UnitParser.MAX_FACTOR_BITS);
                assertThat(unit.isCommensurableWith(unit)).isTrue();
                yield true;
            }
            case Refused refused -> {
                assertThat(refused.at()).as(code).isBetween(0, code.length());
                yield false;
            }
        };
    }

    private static List<String> fragments() {
        List<String> fragments = new ArrayList<>(UnitAtoms.KNOWN.keySet().stream().sorted().toList());
        for (int weight = 0; weight < 12; weight++) {
            fragments.addAll(List.of(".", "/", "(", ")", "2", "-1", "{x}", "k"));
        }
        fragments.addAll(
                List.of("{", "}", "[", "]", "+", "-", "*", "^", "0", "99", "1000000000", "m3", "Ki", "da", " ", "²"));
        return List.copyOf(fragments);
    }
}
